import type { Pruefbericht, Zusammenfassung } from '@baukasten/engine';
import type { Bericht } from '../bericht.ts';
import { pruefstandOf } from '../pruefstand.ts';
import { paragraph, type Span } from '../text/paragraph.ts';
import type { TerminalKontext } from './kontext.ts';
import { countsText } from './urteile-zahl.ts';

/** „23 von 31 Pflichten erfüllt · 5 offen · 3 erlassen“, then how many findings of which severity. */
export function ergebnisLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly string[] {
  const { worte, eigene, stil, breite } = kontext;
  const { zusammenfassung: sum } = bericht;
  const stand = pruefstandOf(bericht);
  const warn = (text: string) => paragraph([{ text, stil: stil.rot }], { breite, erst: 2 });
  if (stand === 'ungeprueft') return [stil.fett(eigene.ergebnis), ...warn(eigene.nichtGeprueft)];
  // A file of rules is no project: its problems are all there is to say.
  if (bericht.befunde.length === 0 && bericht.fachgebiet === '') return [];
  if (bericht.befunde.length === 0)
    return [
      stil.fett(eigene.ergebnis),
      ...paragraph([{ text: eigene.keineAnforderung }], { breite, erst: 2 }),
    ];
  return [
    stil.fett(eigene.ergebnis),
    ...paragraph([{ text: countsText(sum, worte), stil: stil.fett }], { breite, erst: 2 }),
    ...paragraph(severitySpans(sum, kontext), { breite, erst: 2 }),
    ...(stand === 'fehlerhaft' ? warn(eigene.dateiFehlerhaft) : []),
  ];
}

/** Of a file with a syntax error: that only its readable part was checked, and how many duties are open for that. */
export function lesbarLines(
  { befunde, probleme }: Pruefbericht,
  { eigene, stil, breite }: TerminalKontext,
): readonly string[] {
  const line = (probleme.find(({ code }) => code === 'yaml-syntax')?.range.start.line ?? 0) + 1;
  const open = new Set(befunde.filter(({ urteil }) => urteil === 'offen').map(({ kennung }) => kennung)).size;
  return [
    ...paragraph([{ text: eigene.nurLesbares(line), stil: stil.gelb }], { breite, erst: 0 }),
    ...paragraph([{ text: `? ${eigene.offeneGezaehlt(open)}` }], { breite, erst: 2, folge: 4 }),
  ];
}

/** The sum over several files, and the notice that closes every report. */
export function closingLines({ berichte }: Bericht, kontext: TerminalKontext): readonly string[] {
  const { worte, eigene, stil, breite, ausfuehrlich } = kontext;
  const total =
    berichte.length < 2
      ? []
      : [
          stil.fett(eigene.insgesamt(berichte.length)),
          ...paragraph(severitySpans(sumOf(berichte), kontext), { breite, erst: 2 }),
          '',
        ];
  const judged = berichte.some(({ befunde }) => befunde.length > 0);
  const dim = (text: string) => paragraph([{ text, stil: stil.blass }], { breite, erst: 0 });
  return [
    ...total,
    ...(ausfuehrlich || !judged ? [] : [...dim(eigene.mehr), '']),
    ...dim(worte.rechtshinweis),
  ];
}

type Schweren = Pick<Zusammenfassung, 'fehler' | 'warnungen' | 'hinweise'>;

function sumOf(berichte: readonly Pruefbericht[]): Schweren {
  const total = (name: keyof Schweren) =>
    berichte.reduce((sum, { zusammenfassung }) => sum + zusammenfassung[name], 0);
  return { fehler: total('fehler'), warnungen: total('warnungen'), hinweise: total('hinweise') };
}

/** „2 Fehler · 1 Warnung · 0 Hinweise“ of the findings. */
export function severitySpans(
  { fehler, warnungen, hinweise }: Schweren,
  { worte, stil }: TerminalKontext,
): readonly Span[] {
  return [
    { text: worte.zaehle(fehler, 'fehler'), stil: fehler > 0 ? stil.rot : stil.gruen },
    { text: '·' },
    { text: worte.zaehle(warnungen, 'warnung'), ...(warnungen > 0 ? { stil: stil.gelb } : {}) },
    { text: '·' },
    { text: worte.zaehle(hinweise, 'hinweis') },
  ];
}
