/** Text that Markdown shows as it is: whatever a stranger's file says, it becomes neither link nor HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, (zeichen) =>
      zeichen === '&' ? '&amp;' : zeichen === '<' ? '&lt;' : `\\${zeichen}`,
    )
    .replace(/\s+/g, ' ')
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2')
    .replace(/^([-+])(?= )/, '\\$1');
}

/** Text in the letters of code. */
export function codeMarkdown(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text === '' ? '' : `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** A link; only to addresses of the web. */
export function linkMarkdown(text: string, adresse: string | undefined): string {
  if (adresse === undefined || !/^https?:\/\//.test(adresse)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](${adresse.replace(/[()\s<>]/g, inPercent)})`;
}

/** Also brackets, which `encodeURIComponent` leaves and Markdown reads. */
function inPercent(zeichen: string): string {
  return `%${zeichen.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
