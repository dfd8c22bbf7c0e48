import type { Werkbank } from '../befund/werkbank.ts';
import { WORST_FIRST } from '../befund/zusammenfassung.ts';
import { formatPath } from '../document/range.ts';
import type { SourceNode } from '../document/source-node.ts';
import { traceAll } from '../evaluate/auswerter.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { evaluateWith } from '../evaluate/evaluate-projekt.ts';
import { findMissing } from '../evaluate/fehlende.ts';
import { groessenImRecht } from '../evaluate/groessen.ts';
import { parseDatum } from '../feel/datum.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { faktOf } from '../projekt/read-fakten.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { Fall, FallAbweichung, Falldatei } from './types.ts';
import { matchesValue, shownValue } from './wert-vergleich.ts';

/** What a case gave. */
export interface FallLauf {
  /** What came out otherwise than expected. */
  readonly abweichungen: readonly FallAbweichung[];
  /** Of the requirements that the case expects something of. */
  readonly auswertungen: readonly Auswertung[];
}

export function runFall(fall: Fall, datei: Falldatei, fachgebiet: Fachgebiet, werkbank: Werkbank): FallLauf {
  const stichtag = parseDatum(fall.stichtag);
  if (stichtag === undefined) {
    const erhalten = fall.stichtag === '' ? 'keiner' : fall.stichtag;
    const keiner = { was: 'stichtag', erwartet: 'ein Kalendertag', erhalten, range: fall.range };
    return { abweichungen: [keiner], auswertungen: [] };
  }
  const { fakten, regelwerk } = fallLage(fall, datei, fachgebiet, werkbank);
  const { compiler } = werkbank;
  const nur = new Set([...fall.erwartet, ...fall.fehlt].map(({ kennung }) => kennung));
  const auswertungen = evaluateWith(regelwerk, { fakten, stichtag }, compiler, traceAll, nur);
  const werteImRecht =
    fall.groessen.length === 0 ? [] : groessenImRecht(regelwerk, fakten, stichtag, compiler);
  const abweichungen = [
    ...fall.erwartet.flatMap((erwartung) => {
      const erhalten = verdictOf(auswertungen, erwartung.kennung, erwartung.element);
      return erhalten === erwartung.urteil ? [] : [deviation(erwartung, erwartung.urteil, erhalten)];
    }),
    ...fall.fehlt.flatMap((erwartung) => {
      const erhalten = missingOf(auswertungen, erwartung.kennung, erwartung.element);
      const erwartet = erwartung.pfade.join(', ');
      return erhalten === erwartet ? [] : [deviation(erwartung, `fehlt: ${erwartet}`, `fehlt: ${erhalten}`)];
    }),
    ...fall.groessen.flatMap(({ name, wert, range }) => {
      const recht = werteImRecht.find(({ groesse }) => groesse.id === name);
      const erhalten = recht?.umgebung.get(['groesse', name]);
      if (matchesValue(wert, erhalten)) return [];
      return [{ was: name, erwartet: textOf(wert), erhalten: shownValue(erhalten), range }];
    }),
  ];
  return { abweichungen, auswertungen };
}

/** The facts of a case and the rules that it is judged by. */
export function fallLage(
  fall: Fall,
  datei: Pick<Falldatei, 'id'>,
  fachgebiet: Fachgebiet,
  werkbank: Werkbank,
): { readonly fakten: FeelContext; readonly regelwerk: Regelwerk } {
  const fakten = recordOf(faktOf(fall.angaben, fachgebiet.typ));
  const land = fall.land ?? landOf(fakten);
  const own = fachgebiet.varianten.filter(({ id }) => id === datei.id).map(({ id }) => id);
  const gebiet = { land, orte: ortOf(fakten), varianten: fall.varianten?.map(({ wert }) => wert) ?? own };
  return { fakten, regelwerk: werkbank.regelwerk(fachgebiet, gebiet) };
}

function deviation(
  { kennung, element, range }: { kennung: string; element?: string; range: FallAbweichung['range'] },
  erwartet: string,
  erhalten: string,
): FallAbweichung {
  return { was: kennung, ...(element === undefined ? {} : { element }), erwartet, erhalten, range };
}

/** The verdict of one element, or the worst one; `gilt_nicht` for a requirement that the law of the day does not have. */
function verdictOf(
  auswertungen: readonly Auswertung[],
  kennung: string,
  element: string | undefined,
): string {
  const own = auswertungen.filter(({ anforderung }) => anforderung.kennung === kennung);
  if (own.length === 0) return 'gilt_nicht';
  if (element !== undefined) return own.find((one) => one.element?.id === element)?.urteil ?? 'Element fehlt';
  return WORST_FIRST.find((urteil) => own.some((one) => one.urteil === urteil)) ?? '';
}

function missingOf(
  auswertungen: readonly Auswertung[],
  kennung: string,
  element: string | undefined,
): string {
  const own = auswertungen.filter(
    (one) => one.anforderung.kennung === kennung && (element === undefined || one.element?.id === element),
  );
  return [
    ...new Set(
      own.flatMap((one) => (one.urteil === 'offen' ? findMissing(one).angaben.map(formatPath) : [])),
    ),
  ].join(', ');
}

function landOf(fakten: FeelContext): string | undefined {
  const land = recordOf(fakten['gemeinde'])['land'];
  return typeof land === 'string' ? land : undefined;
}

function ortOf(fakten: FeelContext): readonly string[] {
  const ags = recordOf(fakten['gemeinde'])['ags'];
  return typeof ags === 'string' ? [ags] : [];
}

function recordOf(value: FeelValue): FeelContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FeelContext) : {};
}

/** A value as the case writes it; quotes stay where they make a text of what would be none. */
function textOf(node: SourceNode): string {
  if (node.kind === 'list') return `[${node.items.map(textOf).join(', ')}]`;
  if (node.kind === 'map') return '{…}';
  if (typeof node.value !== 'string') return node.source === '' ? String(node.value) : node.source;
  return /^(?:true|false|null|~|[-+]?\d+(?:\.\d*)?)$/.test(node.value) ? `"${node.value}"` : node.value;
}
