import type { Auswertung } from '../evaluate/auswertung.ts';
import type { FeelNode } from '../feel/ast.ts';
import { operandsOf } from '../feel/operanden.ts';
import type { Trace } from '../feel/trace.ts';
import type { Anforderung } from '../katalog/types.ts';
import type { UngezeigterVergleich } from './types.ts';

/** Outcomes of comparisons that green cases have shown. */
export type GezeigteAusgaenge = Map<FeelNode, Set<boolean>>;

/** Notes how the comparisons of a requirement came out in a green case. */
export function recordAusgaenge({ wenn, dann, faellig }: Auswertung, gezeigt: GezeigteAusgaenge): void {
  const visit = ({ node, wert, kinder }: Trace): void => {
    if (typeof wert === 'boolean') gezeigt.set(node, (gezeigt.get(node) ?? new Set()).add(wert));
    kinder.forEach(visit);
  };
  for (const trace of [wenn, dann, faellig]) if (trace !== undefined) visit(trace);
}

/**
 * Comparisons with a threshold or a day of the law of which cases show only one side (formate, "Cases"). A day that is
 * the due date itself has its two sides in `anstehend` and `verletzt`.
 */
export function findUngezeigte(
  { felder: { wenn, dann, faellig } }: Anforderung,
  gezeigt: GezeigteAusgaenge,
): readonly UngezeigterVergleich[] {
  return [wenn, dann, faellig].flatMap((feld) =>
    feld === undefined
      ? []
      : thresholdsIn(feld.wert.node).flatMap((node) => {
          const fehlt = [true, false].filter((ausgang) => gezeigt.get(node)?.has(ausgang) !== true);
          const text = feld.wert.text.slice(node.von, node.bis).replace(/\s+/g, ' ');
          return fehlt.length === 0 ? [] : [{ text, fehlt }];
        }),
  );
}

const GRENZEN: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

function thresholdsIn(node: FeelNode): readonly FeelNode[] {
  const inner = operandsOf(node).flatMap(thresholdsIn);
  return isThreshold(node) ? [node, ...inner] : inner;
}

function isThreshold(node: FeelNode): boolean {
  if (node.art === 'vergleich') return GRENZEN.has(node.operator) && operandsOf(node).some(isOfLaw);
  return node.art === 'bereich' && (isOfLaw(node.unten) || isOfLaw(node.oben));
}

/** A parameter, the Stichtag or a day written into the rule. */
function isOfLaw(node: FeelNode): boolean {
  if (node.art === 'pfad') return node.teile[0] === 'parameter' || node.teile[0] === 'stichtag';
  if (node.art === 'literal') return node.typ === 'datum';
  return operandsOf(node).some(isOfLaw);
}
