import type { Text } from '../document/problem.ts';
import type { SourcePath, SourceRange } from '../document/range.ts';
import type { Auswertung, ErleichterungAuswertung } from '../evaluate/evaluate-projekt.ts';
import { Umgebung } from '../evaluate/umgebung.ts';
import type { FeelNode } from '../feel/ast.ts';
import { formatFeel } from '../feel/format.ts';
import type { Lesung, Trace } from '../feel/trace.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import { typAt } from '../projekt/check-projekt-file.ts';
import type { Fakten } from '../projekt/fakten.ts';
import type { Begruendung } from './types.ts';

export interface BegruendungKontext {
  readonly fakten: Fakten;
  readonly faktTyp: FeelTyp;
}

/** Renders the evaluation tree of a verdict: every part that was evaluated, every reading with its place. */
export function explain(auswertung: Auswertung, kontext: BegruendungKontext): Begruendung {
  const { felder } = auswertung.anforderung;
  const part = (name: string, trace: Trace | undefined, ausdruck: Ausdruck | undefined) =>
    trace === undefined || ausdruck === undefined
      ? []
      : [teil(name, [render(trace, ausdruck, kontext, new Set())], trace.wert)];
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
    relief.wenn === undefined || wenn === undefined ? [] : [render(relief.wenn, wenn, kontext, new Set())];
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

function render(
  trace: Trace,
  ausdruck: Ausdruck,
  kontext: BegruendungKontext,
  visited: ReadonlySet<string>,
): Begruendung {
  const { node, wert, lesung } = trace;
  const text = ausdruck.text.slice(node.von, node.bis);
  if (lesung !== undefined) return renderReading(lesung, wert, text, kontext, visited);
  return {
    art: kindOf(node),
    text,
    wert: formatValue(wert),
    ...(typeof wert === 'boolean' ? { wahr: wert } : {}),
    unbekannt: wert === undefined,
    kinder: trace.kinder
      .filter(({ node: child }) => child.art !== 'literal')
      .map((child) => render(child, ausdruck, kontext, visited)),
  };
}

function renderReading(
  lesung: Lesung,
  wert: FeelValue,
  text: string,
  kontext: BegruendungKontext,
  visited: ReadonlySet<string>,
): Begruendung {
  const [root, name = ''] = lesung.teile;
  const base = { text, unbekannt: wert === undefined, ...(typeof wert === 'boolean' ? { wahr: wert } : {}) };
  if (lesung.env instanceof Umgebung) {
    const { regeln } = lesung.env.welt;
    const parameter = root === 'parameter' ? regeln.parameter.get(name) : undefined;
    if (parameter !== undefined) {
      const { einheit, titel, range } = parameter.parameter;
      const inForce = parameter.wert;
      return {
        ...base,
        art: 'parameter',
        titel,
        wert: formatValue(wert, einheit === undefined ? undefined : { art: 'zahl', einheit }),
        range: inForce?.herkunft.range ?? range,
        ...(inForce === undefined
          ? {}
          : {
              quelle: inForce.beleg.quelle,
              sicherheit: inForce.beleg.sicherheit,
              ebene: inForce.herkunft.ebene,
            }),
        kinder:
          inForce?.staffel === undefined
            ? []
            : renderNested(inForce.staffel.nach, lesung.env, kontext, visited, ''),
      };
    }
    const groesse = root === 'groesse' ? regeln.groessen.get(name) : undefined;
    if (groesse !== undefined) {
      const environments = visited.has(name) ? [] : (lesung.env.environmentsOf(groesse) ?? []);
      return {
        ...base,
        art: 'groesse',
        titel: groesse.titel,
        wert: formatValue(
          wert,
          groesse.einheit === undefined ? undefined : { art: 'zahl', einheit: groesse.einheit },
        ),
        range: groesse.herkunft.range,
        ...(groesse.quelle === undefined ? {} : { quelle: groesse.quelle }),
        ebene: groesse.herkunft.ebene,
        kinder: environments.flatMap((env) => renderNested(groesse.formel, env, kontext, visited, name)),
      };
    }
  }
  return renderFakt(lesung.pfad, base, wert, kontext);
}

function renderNested(
  ausdruck: Ausdruck,
  env: Umgebung,
  kontext: BegruendungKontext,
  visited: ReadonlySet<string>,
  name: string,
): readonly Begruendung[] {
  const trace = env.welt.compiler.trace(ausdruck.node)(env);
  return [render(trace, ausdruck, kontext, new Set([...visited, name]))];
}

function renderFakt(
  pfad: SourcePath,
  base: { readonly text: string; readonly unbekannt: boolean },
  wert: FeelValue,
  { fakten, faktTyp }: BegruendungKontext,
): Begruendung {
  const herkunft = fakten.herkunftOf(pfad);
  const range: SourceRange = fakten.rangeOf(pfad);
  return {
    ...base,
    art: 'fakt',
    wert: formatValue(wert, typAt(faktTyp, pfad)),
    range,
    ...(herkunft === undefined ? {} : { herkunft }),
    kinder: [],
  };
}

function formatValue(wert: FeelValue, typ?: FeelTyp): Text {
  return { de: formatFeel(wert, typ, 'de'), en: formatFeel(wert, typ, 'en') };
}

function same(text: string): Text {
  return { de: text, en: text };
}

function kindOf(node: FeelNode): Begruendung['art'] {
  switch (node.art) {
    case 'und':
    case 'oder':
    case 'nicht':
    case 'vergleich':
    case 'quantor':
      return node.art;
    case 'enthalten':
    case 'bereich':
      return 'vergleich';
    case 'rechnung':
    case 'negativ':
    case 'aufruf':
    case 'eigenschaft':
      return 'rechnung';
    case 'wenn':
      return 'auswahl';
    case 'literal':
    case 'pfad':
    case 'liste':
      return 'wert';
    default:
      return node satisfies never;
  }
}
