import type { Text } from '../document/problem.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { reliefEnvironment } from '../evaluate/teile.ts';
import type { Umgebung } from '../evaluate/umgebung.ts';
import { formatFeel } from '../feel/format.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Ausdruck, Fachgebiet, Vorlage } from '../katalog/types.ts';
import { typAt } from '../projekt/check-projekt-file.ts';

/**
 * The message of a requirement, or that of the last relief in effect that brings its own, with its placeholders filled
 * in German format; English keeps the German text of the law. Undefined without a message.
 */
export function fillText(
  feld: 'meldung' | 'abhilfe',
  { anforderung, umgebung, erleichterungen }: Auswertung,
  fachgebiet: Fachgebiet,
): Text | undefined {
  const relief = erleichterungen.findLast(
    ({ greift, erleichterung }) => greift === true && erleichterung.aendert?.[feld] !== undefined,
  )?.erleichterung;
  const vorlage = (relief?.aendert ?? anforderung.felder)[feld]?.wert;
  if (vorlage === undefined) return undefined;
  const env = relief === undefined ? umgebung : reliefEnvironment(umgebung, anforderung, relief);
  return fill(vorlage, env, fachgebiet);
}

function fill({ teile }: Vorlage, umgebung: Umgebung, fachgebiet: Fachgebiet): Text {
  const parts = teile.map((teil) =>
    typeof teil === 'string' ? teil : formatPlaceholder(teil, umgebung, fachgebiet),
  );
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  return { de: text, en: text };
}

/** What is not stated stands in guillemets, so that nobody takes it for a word of the sentence. */
function formatPlaceholder({ node }: Ausdruck, umgebung: Umgebung, fachgebiet: Fachgebiet): string {
  const wert = umgebung.welt.compiler.value(node)(umgebung);
  const shown = formatFeel(
    wert,
    node.art === 'pfad' ? typOf(node.teile, umgebung, fachgebiet) : undefined,
    'de',
  );
  return wert === undefined ? `«${shown}»` : shown;
}

function typOf(teile: readonly string[], umgebung: Umgebung, { typ }: Fachgebiet): FeelTyp | undefined {
  const [root, name = ''] = teile;
  const { parameter, groessen } = umgebung.welt.regeln;
  if (root !== 'parameter' && root !== 'groesse') return typAt(typ, umgebung.read(teile).pfad);
  const einheit = root === 'parameter' ? parameter.get(name)?.parameter.einheit : groessen.get(name)?.einheit;
  return einheit === undefined ? undefined : { art: 'zahl', einheit };
}
