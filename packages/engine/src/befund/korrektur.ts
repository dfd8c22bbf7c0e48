import { formatPath } from '../document/range.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelValue } from '../feel/values.ts';
import { isNumber, text } from '../feel/zahl.ts';
import type { Befund } from './types.ts';

/** The value that would mend a violation, as a project file writes it; nothing while it is unknown or no single value. */
export function korrekturOf({ anforderung, umgebung, urteil }: Auswertung): Befund['korrektur'] {
  const korrektur = anforderung.felder.korrektur?.wert;
  if (korrektur === undefined || urteil !== 'verletzt') return undefined;
  const wert = sourceText(umgebung.welt.compiler.value(korrektur.auf.node)(umgebung));
  if (wert === undefined) return undefined;
  return { pfad: formatPath(umgebung.read(korrektur.setze.split('.')).pfad), wert };
}

function sourceText(value: FeelValue): string | undefined {
  if (isDate(value)) return formatIso(value);
  if (isNumber(value)) return text(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}
