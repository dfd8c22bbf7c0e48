import type { Text } from '../document/problem.ts';
import type { SourcePath, SourceRange } from '../document/range.ts';
import { Umgebung } from '../evaluate/umgebung.ts';
import type { FeelNode } from '../feel/ast.ts';
import { formatFeel } from '../feel/format.ts';
import type { Lesung, Trace } from '../feel/trace.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import { typAt } from '../projekt/check-projekt-file.ts';
import type { Fakten } from '../projekt/fakten.ts';
import type { WirksameGroesse } from '../resolve/types.ts';
import type { Begruendung } from './types.ts';

export interface BegruendungKontext {
  readonly fakten: Fakten;
  readonly faktTyp: FeelTyp;
  /** ISO day whose law the report's own explanation of a Größe follows; undefined if it explains none of this id. */
  readonly erklaertNach: (groesse: string) => string | undefined;
}

/** One node of an expression and what it rests on. */
export function renderTrace(trace: Trace, ausdruck: Ausdruck, kontext: BegruendungKontext): Begruendung {
  const { node, wert, lesung } = trace;
  const text = ausdruck.text.slice(node.von, node.bis);
  if (lesung !== undefined) return renderReading(lesung, wert, text, kontext);
  return {
    art: kindOf(node),
    text,
    wert: formatValue(wert),
    ...(typeof wert === 'boolean' ? { wahr: wert } : {}),
    unbekannt: wert === undefined,
    kinder: trace.kinder
      .filter(({ node: child }) => child.art !== 'literal')
      .map((child) => renderTrace(child, ausdruck, kontext)),
  };
}

function renderReading(
  lesung: Lesung,
  wert: FeelValue,
  text: string,
  kontext: BegruendungKontext,
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
        kinder: inForce?.staffel === undefined ? [] : [renderAt(inForce.staffel.nach, lesung.env, kontext)],
      };
    }
    const groesse = root === 'groesse' ? regeln.groessen.get(name) : undefined;
    if (groesse !== undefined) return { ...base, ...renderGroesse(groesse, wert, lesung.env, kontext) };
  }
  return renderFakt(lesung.pfad, base, wert, kontext);
}

/**
 * The report explains each Größe once (`groessen`); a Größe under the law of another day than there is
 * explained in place.
 */
function renderGroesse(
  groesse: WirksameGroesse,
  wert: FeelValue,
  env: Umgebung,
  kontext: BegruendungKontext,
): Omit<Begruendung, 'text' | 'unbekannt'> {
  const element = env.elementOf(groesse);
  const inPlace = env.welt.regeln.tag !== kontext.erklaertNach(groesse.id);
  return {
    art: 'groesse',
    titel: groesse.titel,
    wert: formatValue(
      wert,
      groesse.einheit === undefined ? undefined : { art: 'zahl', einheit: groesse.einheit },
    ),
    range: groesse.herkunft.range,
    ...(groesse.quelle === undefined ? {} : { quelle: groesse.quelle }),
    ebene: groesse.herkunft.ebene,
    ...(element === undefined ? {} : { element }),
    kinder: inPlace ? env.tracesOf(groesse).map((trace) => renderTrace(trace, groesse.formel, kontext)) : [],
  };
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

/** Evaluates an expression once more where a reading was made, and renders it. */
function renderAt(ausdruck: Ausdruck, env: Umgebung, kontext: BegruendungKontext): Begruendung {
  return renderTrace(env.welt.compiler.trace(ausdruck.node)(env), ausdruck, kontext);
}

export function formatValue(wert: FeelValue, typ?: FeelTyp): Text {
  return { de: formatFeel(wert, typ, 'de'), en: formatFeel(wert, typ, 'en') };
}

export function same(text: string): Text {
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
