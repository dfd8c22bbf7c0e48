import type { WirksameAnforderung } from '@baukasten/engine';
import type { BerichtOptionen } from '../bericht.ts';
import { erklaerWorteFor } from '../erklaerung/worte.ts';
import { createKontext, type TerminalKontext } from '../terminal/kontext.ts';
import { groupBy } from '../terminal/merge-schritte.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import { widthOf } from '../text/width.ts';

/** Rules by module, one paragraph each: Kennung, force, title, source and certainty. */
export function renderRegelListe(regeln: Iterable<WirksameAnforderung>, optionen: BerichtOptionen): string {
  const kontext = createKontext(new Map(), optionen);
  const eigene = erklaerWorteFor(kontext.sprache);
  const all = [...regeln];
  if (all.length === 0) return `${eigene.keineRegeln}\n`;
  const column = Math.min(MAX_SPALTE, Math.max(...all.map(({ kennung }) => widthOf(kennung))));
  const modules = groupBy(all, ({ modul }) => modul).map(([first, ...rest]) => [
    ...paragraph(
      [
        { text: first.modulTitel, stil: kontext.stil.fett },
        { text: `(${first.modul})`, stil: kontext.stil.blass },
      ],
      { breite: kontext.breite, erst: 0, folge: 2 },
    ),
    ...[first, ...rest].flatMap((regel) => listLines(regel, column, kontext)),
    '',
  ]);
  return `${[...modules.flat(), eigene.anzahlRegeln(all.length)].join('\n')}\n`;
}

const MAX_SPALTE = 20;

function listLines(regel: WirksameAnforderung, column: number, kontext: TerminalKontext): readonly string[] {
  const { stil, worte, breite } = kontext;
  const { kennung, felder, sicherheit, ebene } = regel;
  const pad = '\u00A0'.repeat(Math.max(0, column - widthOf(kennung)) + 1);
  const note = joinDots([
    felder.quelle?.wert,
    `${worte.sicherheitWort} ${sicherheit}`,
    ebene === 'bund' ? undefined : worte.ebene[ebene],
  ]);
  const spans = [
    { text: `${kennung}${pad}`, stil: stil.fett },
    { text: `${worte.verbindlichkeit[felder.verbindlichkeit?.wert ?? 'muss'].padEnd(6, '\u00A0')}` },
    { text: felder.titel?.wert ?? '' },
    { text: `(${note})`, stil: stil.blass },
  ];
  return paragraph(spans, { breite, erst: 2, folge: column + 11 });
}
