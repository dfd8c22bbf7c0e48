import { type Problem, problem } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { suggest } from '../../document/suggest.ts';
import type { Fachgebiet, Katalog, Textbaustein } from '../types.ts';
import { checkAusdruck, checkMassgeblich, WAHRHEIT } from './check-ausdruecke.ts';
import { inhalteOf } from './inhalte.ts';
import { createTypwelt } from './typ-umfeld.ts';

/** Heads of text blocks: conditions, and every name of a requirement, a block or a source. */
export function checkBausteine(fachgebiet: Fachgebiet, { quellen }: Katalog): readonly Problem[] {
  const { bausteine } = fachgebiet;
  const welt = createTypwelt(fachgebiet);
  const kennungen = inhalteOf(fachgebiet).anforderungen.map(({ kennung }) => kennung);
  const bekannt = bausteine.flatMap(({ id, kennung }) => [id, kennung]);
  return [
    ...doubles(bausteine),
    ...bausteine.flatMap((baustein) => [
      ...(baustein.wenn === undefined ? [] : checkAusdruck(welt, baustein.wenn, undefined, WAHRHEIT)),
      ...(baustein.massgeblich === undefined ? [] : checkMassgeblich(welt, baustein.massgeblich)),
      ...[...baustein.verlangtVon, ...baustein.setztVoraus].flatMap(({ wert, range }) =>
        known('Anforderung', wert, kennungen, range),
      ),
      ...baustein.schliesstAus.flatMap(({ wert, range }) => known('Baustein', wert, bekannt, range)),
      ...source(baustein, Object.keys(quellen)),
    ]),
  ];
}

const WORTE = {
  Anforderung: ['Die Anforderung', 'requirement'],
  Baustein: ['Den Baustein', 'text block'],
} as const;

function known(
  was: keyof typeof WORTE,
  name: string,
  bekannt: readonly string[],
  range: SourceRange,
): readonly Problem[] {
  if (bekannt.includes(name)) return [];
  const [near] = suggest(name, bekannt);
  const [de, en] = WORTE[was];
  return [
    problem(
      'katalog-unbekannt',
      range,
      `${de} „${name}“ gibt es nicht${near === undefined ? ': Namen prüfen' : `; gemeint ist vielleicht „${near}“`}.`,
      `There is no ${en} "${name}"${near === undefined ? ': check the name' : `; perhaps "${near}" is meant`}.`,
      near === undefined ? {} : { ersatz: near },
    ),
  ];
}

/** Ids and Kennungen name one block each, whichever of the two a text uses. */
function doubles(bausteine: readonly Textbaustein[]): readonly Problem[] {
  const first = new Map<string, Textbaustein>();
  return bausteine.flatMap((baustein) =>
    [...new Set([baustein.id, baustein.kennung])].flatMap((name): readonly Problem[] => {
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, baustein);
        return [];
      }
      const verwandt = [{ text: { de: 'Zuerst hier.', en: 'First here.' }, range: other.range }];
      return [
        problem(
          'katalog-doppelt',
          baustein.range,
          `Einen Baustein „${name}“ gibt es schon: einen anderen Namen wählen.`,
          `A text block "${name}" exists already: choose another name.`,
          { verwandt },
        ),
      ];
    }),
  );
}

/** A block may rest on several norms, written as people cite them: one known source must be among them. */
function source({ beleg, quelleRange }: Textbaustein, quellen: readonly string[]): readonly Problem[] {
  const words = beleg.quelle.split(/[\s,;()]+/);
  const cites = (name: string) => (name.includes(' ') ? beleg.quelle.includes(name) : words.includes(name));
  if (quellen.length === 0 || quellen.some(cites)) return [];
  return [
    problem(
      'katalog-unbekannt',
      quelleRange,
      `„${beleg.quelle}“ nennt keine Quelle aus quellen.yaml: dort eintragen oder den Kurznamen verwenden.`,
      `"${beleg.quelle}" names no source of quellen.yaml: enter it there or use the short name.`,
    ),
  ];
}
