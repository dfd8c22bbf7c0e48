import type { Auswertung, ErleichterungAuswertung } from '../evaluate/auswertung.ts';
import type { Trace } from '../feel/trace.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import { type BegruendungKontext, formatValue, renderTrace, same } from './render-trace.ts';
import type { Begruendung } from './types.ts';

/** Stands where reasons were not asked for. */
export const OHNE_BEGRUENDUNG: Begruendung = {
  art: 'teil',
  text: '',
  wert: { de: '', en: '' },
  unbekannt: false,
  kinder: [],
};

/** Renders the evaluation tree of a verdict: every part that was evaluated, every reading with its place. */
export function explain(auswertung: Auswertung, kontext: BegruendungKontext): Begruendung {
  const { felder } = auswertung.anforderung;
  const part = (name: string, trace: Trace | undefined, ausdruck: Ausdruck | undefined) =>
    trace === undefined || ausdruck === undefined
      ? []
      : [teil(name, [renderTrace(trace, ausdruck, kontext)], trace.wert)];
  const kinder = [
    ...part('wenn', auswertung.wenn, felder.wenn?.wert),
    ...auswertung.erleichterungen.map((relief) => explainRelief(relief, kontext)),
    ...part('dann', auswertung.dann, felder.dann?.wert),
    ...part('faellig', auswertung.faellig, felder.faellig?.wert),
    ...part('erledigt_am', auswertung.erledigtAm, felder.erledigt_am?.wert),
    ...part('naechste', auswertung.naechste, felder.naechste?.wert),
  ];
  return { art: 'teil', text: auswertung.urteil, wert: same(auswertung.urteil), unbekannt: false, kinder };
}

function explainRelief(relief: ErleichterungAuswertung, kontext: BegruendungKontext): Begruendung {
  const { erleichterung, herkunft } = relief.erleichterung;
  const { wenn } = relief.erleichterung;
  const kinder =
    relief.wenn === undefined || wenn === undefined ? [] : [renderTrace(relief.wenn, wenn, kontext)];
  return {
    art: 'erleichterung',
    text: erleichterung.id,
    titel: erleichterung.titel,
    wert: formatValue(relief.greift),
    ...(relief.greift === undefined ? {} : { wahr: relief.greift }),
    unbekannt: relief.greift === undefined,
    range: herkunft.range,
    quelle: erleichterung.beleg.quelle,
    sicherheit: erleichterung.beleg.sicherheit,
    ebene: herkunft.ebene,
    kinder,
  };
}

function teil(text: string, kinder: readonly Begruendung[], wert: FeelValue): Begruendung {
  return {
    art: 'teil',
    text,
    wert: formatValue(wert),
    ...(typeof wert === 'boolean' ? { wahr: wert } : {}),
    unbekannt: wert === undefined,
    kinder,
  };
}
