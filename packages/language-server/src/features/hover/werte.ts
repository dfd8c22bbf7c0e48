import {
  dayText,
  formatFeel,
  officialName,
  registerAngaben,
  type ScalarNode,
  type SourcePath,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { hoverWorte } from './worte.ts';

/** The value of a field in words: a town's data, the meaning of a choice, a day of the week. */
export function wertHover(pfad: SourcePath, node: ScalarNode, lage: Lage): string | undefined {
  const { fachgebiet, bestand } = lage;
  const text = String(node.value ?? '');
  const key = pfad.at(-1);
  if (key === 'ags') return gemeindeHover(text, lage);
  const feld = fachgebiet === undefined ? undefined : bestand.werkbank.feld(fachgebiet, pfad);
  const wert = feld?.werte?.find((one) => String(one.wert) === text);
  if (wert?.bedeutung !== undefined) return `${codeMarkdown(text)}: ${escapeMarkdown(wert.bedeutung)}\n`;
  if (feld?.typ === 'datum') return tagHover(text, lage);
  return undefined;
}

/** What the register knows about a town, and on which side of the law's thresholds it is. */
export function gemeindeHover(ags: string, { bestand, regeln, sprache }: Lage): string | undefined {
  const register = bestand.register();
  const gemeinde = register.byAgs(ags);
  if (gemeinde === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const { daten } = register;
  const angaben = registerAngaben(gemeinde, daten);
  const zahl = (wert: number) => wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  const { einwohner, verband, flaecheKm2, landName, land, kreis } = gemeinde;
  const genaehert = angaben.einwohner_2024_01_01;
  const schwellen = [...(regeln?.parameter.values() ?? [])].flatMap(({ parameter, wert }) => {
    const grenze = wert?.fest;
    const name = parameter.schwelleFuer?.split('.').at(-1);
    const own = name === undefined ? undefined : (angaben as Readonly<Record<string, unknown>>)[name];
    if (typeof own !== 'number' || grenze === undefined) return [];
    const limit = formatFeel(grenze, { art: 'zahl', einheit: parameter.einheit ?? '' }, sprache);
    const side = own < Number(grenze) ? worte.unterschritten : worte.erreicht;
    return [`- ${escapeMarkdown(parameter.titel)} (${escapeMarkdown(limit.trim())}): ${side}`];
  });
  return [
    `**${escapeMarkdown(officialName(gemeinde))}**`,
    '',
    `${landName} (${land}) · ${worte.kreis} ${escapeMarkdown(kreis)}${verband === undefined ? '' : ` · ${escapeMarkdown(`${verband.art} ${verband.name}`)}`}`,
    '',
    `- ${worte.einwohner(dayText(daten.figuren.einwohner_2024.stand)[sprache])}: ${zahl(einwohner.einwohner_2024)}`,
    ...(genaehert === undefined
      ? []
      : [
          `- ${worte.einwohner(dayText(daten.naeherung.tag)[sprache])}: ${zahl(genaehert)} (${worte.naeherung})`,
        ]),
    `- ${zahl(flaecheKm2)} km²`,
    ...(schwellen.length === 0 ? [] : ['', `${worte.groessenklasse}:`, ...schwellen]),
    '',
    escapeMarkdown(daten.quelle),
    '',
  ].join('\n');
}

function tagHover(text: string, { sprache, tag }: Lage): string | undefined {
  const [day, base] = [Date.parse(`${text}T00:00:00Z`), Date.parse(`${tag}T00:00:00Z`)];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day)) return undefined;
  const worte = hoverWorte(sprache);
  const weekday = worte.wochentage[new Date(day).getUTCDay()] ?? '';
  return `${weekday}, ${dayText(text)[sprache]} · ${worte.tageBis(Math.round((day - base) / 86_400_000))}\n`;
}
