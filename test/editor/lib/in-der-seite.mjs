/** Functions that run inside the page of the report; they see its document and nothing else. */

/** Controls that a screen reader could not name. */
export function unnamedControls() {
  return [...document.querySelectorAll('button, input, summary')]
    .filter((element) => {
      const name =
        element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
      return (name ?? '').trim() === '';
    })
    .map((element) => element.outerHTML);
}

export function headingLevels() {
  return [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)));
}

/** Contrast (WCAG) of every visible text with what lies behind it. */
export function contrasts() {
  const channels = (css) => (css.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (css) => {
    const [r = 0, g = 0, b = 0] = channels(css).map((channel) => {
      const share = channel / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const toRgb = (css) => {
    const probe = document.createElement('span');
    probe.style.color = css;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      const [, , , opacity = 1] = channels(backgroundColor);
      if (opacity > 0.99) return backgroundColor;
    }
    // The frame around the page has the editor's colour.
    return toRgb(getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background'));
  };
  const texts = document.querySelectorAll(
    'h1, h2, h3, p, li, button, .leise, .titel, .zeichen, label, th, td',
  );
  return [...texts]
    .filter((element) => element.getClientRects().length > 0 && (element.textContent ?? '').trim() !== '')
    .map((element) => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
      return {
        text: `${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`,
        zeichen: element.classList.contains('zeichen'),
        wert: Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100,
      };
    });
}
