import { type Befund, type Pruefbericht, worstPerKennung } from '@baukasten/engine';
import { paragraph, renderErklaerung, renderJson, worteFor } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** Why verdicts are as they are, for people; for programs the report with nothing but these findings. */
export function befundAnzeige(
  befunde: readonly Befund[],
  bericht: Pruefbericht,
  quelltexte: ReadonlyMap<string, string>,
  format: string,
  rahmen: Rahmen,
): string {
  const { sprache, stdout, ordner, version } = rahmen;
  const optionen = { sprache, farbe: stdout.farbe, breite: stdout.breite, basis: ordner };
  if (format === 'json') {
    const werkzeug = { name: 'baukasten', version };
    return renderJson({ berichte: [{ ...bericht, befunde }], werkzeug, quelltexte }, optionen).trimEnd();
  }
  const [worst] = worstPerKennung(befunde);
  if (worst === undefined) return '';
  const text = renderErklaerung(worst, bericht, optionen, quelltexte).trimEnd();
  return befunde.length === 1 ? text : `${text}\n\n${others(befunde, worst, rahmen)}`;
}

/** All elements in full would be hard to read: the worst is explained, the others are named with their verdicts. */
function others(befunde: readonly Befund[], worst: Befund, { sprache, stdout }: Rahmen): string {
  const worte = worteFor(sprache);
  const list = befunde
    .filter((befund) => befund !== worst)
    .map(({ element, urteil }) => `${element} ${worte.urteil[urteil]}`)
    .join(' · ');
  return paragraph([{ text: texte.weitereElemente(list)[sprache] }], { breite: stdout.breite, erst: 0 }).join(
    '\n',
  );
}
