import { type Befund, nameOf } from '../../bericht/bericht.ts';
import { el, fuelle, knopf } from './element.ts';
import type { Umfeld } from './umfeld.ts';
import { zeichen } from './zeichen.ts';

/** A requirement in one line; its body is built when it is opened. */
export function befundZeile(befund: Befund, umfeld: Umfeld): HTMLElement {
  const { worte } = umfeld;
  const wort = [worte.urteil[befund.urteil] ?? befund.urteil];
  if (befund.schwere !== undefined) wort.push(worte.schwere[befund.schwere] ?? befund.schwere);
  if (befund.spaet === true) wort.push(worte.verspaetet);
  if (befund.ungeprueft) wort.push(worte.ungeprueft);
  const zeile = el(
    'details',
    { class: 'befund', schluessel: `befund:${nameOf(befund)}` },
    el(
      'summary',
      {},
      zeichen(befund.urteil, befund.schwere),
      el('span', { class: 'titel' }, befund.titel),
      el('span', { class: 'leise' }, `${wort.join(', ')} · ${nameOf(befund)}`),
    ),
  );
  zeile.addEventListener('toggle', () => {
    if (zeile.open && zeile.childElementCount === 1) zeile.append(koerper(befund, umfeld));
  });
  return zeile;
}

function koerper(befund: Befund, umfeld: Umfeld): HTMLElement {
  const { worte, of, tag, send } = umfeld;
  const { kennung, element, nummer } = befund;
  const name = nameOf(befund);
  const warum = {
    kennung,
    ...(element === undefined ? {} : { element }),
    ...(nummer === undefined ? {} : { nummer }),
  };
  return el(
    'div',
    { class: 'koerper' },
    (befund.schwere !== undefined || befund.spaet === true) && el('p', {}, of(befund.meldung)),
    befund.abhilfe !== undefined &&
      befund.urteil === 'verletzt' &&
      el('p', {}, el('strong', {}, `${worte.abhilfe}: `), of(befund.abhilfe)),
    fehlendes(befund, umfeld),
    el(
      'dl',
      {},
      ...einzelheiten(befund, umfeld).flatMap(([begriff, text]) => [
        el('dt', {}, begriff),
        el('dd', {}, text),
      ]),
    ),
    el(
      'p',
      { class: 'knoepfe' },
      knopf(
        worte.stelle,
        `stelle:${name}`,
        () => send({ art: 'stelle', ort: befund.ort }),
        `${worte.stelle}: ${name}`,
      ),
      knopf(worte.warum, `warum:${name}`, () => send({ art: 'warum', ...warum }), `${worte.warum} ${name}`),
    ),
    el(
      'p',
      { class: 'leise' },
      `${befund.quelle} · ${fuelle(worte.stand, tag(befund.stand))} · ${worte.sicherheit} ${befund.sicherheit} · ${worte.verbindlichkeit[befund.verbindlichkeit] ?? ''}`,
    ),
  );
}

/** What the planner can state, each a way to its place, and what only the law could settle. */
function fehlendes({ fehlt, urteil }: Befund, { worte, send }: Umfeld): HTMLElement | undefined {
  if (urteil !== 'offen' && urteil !== 'anstehend') return undefined;
  if (fehlt.angaben.length + fehlt.recht.length === 0) return undefined;
  return el(
    'ul',
    { class: 'fehlt' },
    ...fehlt.angaben.map(({ pfad, titel, ort }) =>
      el(
        'li',
        {},
        `${worte.fehlt}: `,
        knopf(titel, `fehlt:${pfad}`, () => send({ art: 'stelle', ort }), `${titel}, ${worte.stelle}`),
        el('code', {}, pfad),
      ),
    ),
    ...fehlt.recht.map(({ text }) => el('li', {}, `${worte.rechtOffen}: ${text}`)),
  );
}

function einzelheiten(befund: Befund, { worte, tag }: Umfeld): readonly (readonly [string, string])[] {
  const { faelligAm, naechste, erleichterung, abweichung, grenze, zweifel, adressat } = befund;
  const zeilen: (readonly [string, string | undefined])[] = [
    [worte.frist.replace(/\s*\{0\}/, ''), faelligAm === undefined ? undefined : tag(faelligAm)],
    [worte.naechste.replace(/\s*\{0\}/, ''), naechste === undefined ? undefined : tag(naechste)],
    [
      worte.erlassenDurch,
      erleichterung === undefined ? undefined : `${erleichterung.titel} (${erleichterung.quelle})`,
    ],
    [worte.begruendung, abweichung],
    [worte.zustaendig, adressat],
    [worte.grenze, grenze],
    [worte.zweifel, zweifel],
  ];
  return zeilen.flatMap(([begriff, text]) => (text === undefined ? [] : [[begriff, text] as const]));
}
