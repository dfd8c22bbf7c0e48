import type { Kurzbericht } from '@baukasten/engine';
import type { BerichtOptionen } from '../bericht.ts';
import { severitySpans } from '../terminal/ergebnis.ts';
import { createKontext, type TerminalKontext } from '../terminal/kontext.ts';
import { projektBlock } from '../terminal/projekt-block.ts';
import { standOf } from '../terminal/projektstand.ts';
import { formatDay } from '../text/days.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';

/** Many projects for people, told one by one as they are checked: a block each, the sum at the end. */
export interface UeberblickStuecke {
  /** What is said of one project; `quelltext` is its text, for the lines that its problems show. */
  projekt(bericht: Kurzbericht, quelltext: string): string;
  ende(): string;
}

/** Counts, every violated duty and every problem of each file; no line is wider than `breite`. */
export function ueberblickStuecke(optionen: BerichtOptionen): UeberblickStuecke {
  const allgemein = createKontext(new Map(), optionen);
  let stichtag: string | undefined;
  const lage = { erledigt: 0, offen: 0, verletzt: 0, fehlerhaft: 0 };
  let projekte = 0;
  const summe = { fehler: 0, warnungen: 0, hinweise: 0 };
  return {
    projekt(bericht, quelltext) {
      const kontext = createKontext(new Map([[bericht.datei, quelltext]]), optionen);
      projekte++;
      lage[standOf(bericht)]++;
      for (const name of ['fehler', 'warnungen', 'hinweise'] as const)
        summe[name] += bericht.zusammenfassung[name];
      const start = stichtag === undefined ? [...titleLines(bericht, kontext), ''] : [];
      stichtag ??= bericht.stichtag;
      return text([...start, ...projektBlock(bericht, stichtag, kontext), '']);
    },
    ende() {
      if (projekte === 0) return '';
      const { stil, breite, eigene, worte } = allgemein;
      const dim = (zeile: string) => paragraph([{ text: zeile, stil: stil.blass }], { breite, erst: 0 });
      return text([
        stil.fett(eigene.insgesamt(projekte)),
        ...paragraph([{ text: eigene.ueberblickZahlen(lage), stil: stil.fett }], { breite, erst: 2 }),
        ...paragraph(severitySpans(summe, allgemein), { breite, erst: 2 }),
        '',
        ...dim(eigene.mehrJeProjekt),
        '',
        ...dim(worte.rechtshinweis),
      ]);
    },
  };
}

const text = (zeilen: readonly string[]) => `${zeilen.join('\n')}\n`;

/** What holds for all projects unless one says otherwise. */
function titleLines(bericht: Kurzbericht, { eigene, stil, breite, sprache }: TerminalKontext) {
  const recht = joinDots([
    `${eigene.stichtag} ${formatDay(bericht.stichtag, sprache)}`,
    eigene.rechtsstand(bericht.katalogVersion),
  ]);
  return [
    stil.fett(eigene.ueberblick),
    ...paragraph([{ text: recht, stil: stil.blass }], { breite, erst: 0 }),
  ];
}
