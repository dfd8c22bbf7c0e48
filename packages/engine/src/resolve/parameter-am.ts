import { parseDatum } from '../feel/datum.ts';
import { parseDauer } from '../feel/dauer.ts';
import type { FeelKnown } from '../feel/values.ts';
import { numberFromText } from '../feel/zahl.ts';
import type {
  Ebene,
  Modul,
  Overlay,
  Parameter,
  ParameterLiteral,
  ParameterTyp,
  ParameterWert,
} from '../katalog/types.ts';
import type { Schichten } from './ebenen.ts';
import { holdsOn } from './geltung.ts';
import type { WirksamerParameter, WirksamerWert } from './types.ts';

/**
 * The value of every parameter on one day: the last level that has a value for the day wins, a gap stays a gap.
 * `werte_ersetzen` hides the values below it altogether.
 */
export function parameterAm(schichten: Schichten, tag: string): ReadonlyMap<string, WirksamerParameter> {
  const result = new Map<string, WirksamerParameter>();
  const declare = (parameter: Parameter, ebene: Ebene, datei: string) => {
    result.set(parameter.id, withValue(parameter, wertAm(parameter.werte, tag), ebene, datei));
  };
  for (const { modul, ebene } of schichten.module) {
    if (holdsOn(modul.geltung, tag))
      for (const parameter of modul.parameter) declare(parameter, ebene, modul.id);
  }
  for (const { overlay, ebene } of schichten.overlays) {
    if (!holdsOn(overlay.geltung, tag)) continue;
    for (const parameter of overlay.ergaenzt.parameter) declare(parameter, ebene, overlay.id);
    for (const change of overlay.aendert.parameter) {
      const base = result.get(change.id);
      if (base === undefined) continue;
      const wert = wertAm(change.werte, tag);
      if (wert !== undefined || change.ersetzen) {
        result.set(change.id, withValue(base.parameter, wert, ebene, overlay.id));
      }
    }
  }
  return result;
}

function withValue(
  parameter: Parameter,
  wert: ParameterWert | undefined,
  ebene: Ebene,
  datei: Modul['id'] | Overlay['id'],
): WirksamerParameter {
  if (wert === undefined) return { parameter };
  const fest = wert.wert === undefined ? undefined : literalValue(wert.wert, parameter.typ);
  const wirksam: WirksamerWert = {
    ...(fest === undefined ? {} : { fest }),
    ...(wert.staffel === undefined ? {} : { staffel: readStaffel(wert.staffel, parameter.typ) }),
    ...(wert.hinweis === undefined ? {} : { hinweis: wert.hinweis }),
    beleg: wert.beleg,
    geltung: {
      ...(wert.ab === undefined ? {} : { ab: wert.ab }),
      ...(wert.bis === undefined ? {} : { bis: wert.bis }),
    },
    herkunft: { ebene, datei, range: wert.range },
  };
  return { parameter, wert: wirksam };
}

/** The value that began last, if its period still holds: one that has ended gives way to nothing older. */
export function wertAm(werte: readonly ParameterWert[], tag: string): ParameterWert | undefined {
  let last: ParameterWert | undefined;
  for (const wert of werte) {
    const ab = wert.ab ?? '';
    if (ab <= tag && (last === undefined || (last.ab ?? '') <= ab)) last = wert;
  }
  return last !== undefined && holdsOn(last, tag) ? last : undefined;
}

/** In an overlay a literal's form tells its kind; the parameter's own `typ` knows better of a text. */
export function literalValue(
  literal: ParameterLiteral,
  typ: ParameterTyp | undefined,
): FeelKnown | undefined {
  if (typ === 'text' && 'text' in literal) return literal.text;
  switch (literal.art) {
    case 'wahrheitswert':
      return literal.wahr;
    case 'text':
      return literal.text;
    case 'zahl':
      return numberFromText(literal.text);
    case 'datum':
      return parseDatum(literal.text);
    case 'dauer':
      return parseDauer(literal.text);
    default:
      return literal satisfies never;
  }
}

function readStaffel(
  staffel: NonNullable<ParameterWert['staffel']>,
  typ: ParameterTyp | undefined,
): NonNullable<WirksamerWert['staffel']> {
  return {
    nach: staffel.nach,
    stufen: staffel.stufen.flatMap((stufe) => {
      const wert = literalValue(stufe.wert, typ);
      const unter = stufe.unter === undefined ? undefined : numberFromText(stufe.unter);
      const bis = stufe.bis === undefined ? undefined : numberFromText(stufe.bis);
      if (wert === undefined) return [];
      return [{ ...(unter === undefined ? {} : { unter }), ...(bis === undefined ? {} : { bis }), wert }];
    }),
  };
}
