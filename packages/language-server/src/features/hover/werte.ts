import {
  dayText,
  formatFeel,
  officialName,
  parseDatum,
  registerAngaben,
  type ScalarNode,
  type SourcePath,
  type Sprache,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { type Angaben, isRejected, type Schwellenstand, schwellenOf, sideOf } from '../schwellen.ts';
import { feldHover } from './feld.ts';
import { hoverWorte } from './worte.ts';

/** The value of a field in words: a town's data, the meaning of a choice, a day of the week. */
export function wertHover(
  pfad: SourcePath,
  node: ScalarNode,
  lage: Lage,
  angaben: Angaben | undefined = lage.pruefung?.document,
): string | undefined {
  const { fachgebiet, bestand, pruefung } = lage;
  // A number loses its leading zero, its text does not.
  const text = node.value === null ? '' : typeof node.value === 'number' ? node.source : String(node.value);
  const key = pfad.at(-1);
  if (key === 'ags') return gemeindeHover(text, pfad, lage, angaben);
  const feld = fachgebiet === undefined ? undefined : bestand.werkbank.feld(fachgebiet, pfad);
  const wert = feld?.werte?.find((one) => String(one.wert) === text);
  if (wert?.bedeutung !== undefined && wert.bedeutung !== text)
    return `${codeMarkdown(text)}: ${escapeMarkdown(wert.bedeutung)}\n`;
  if (feld?.typ === 'datum') return tagHover(text, lage);
  if (pruefung !== undefined && isRejected(node, pruefung)) return undefined;
  return typeof node.value === 'number' ? numberHover(pfad, node.value, lage, angaben) : undefined;
}

/** A number of a town beside the register's, and on which side of the law's thresholds it is; then what the field means. */
function numberHover(
  pfad: SourcePath,
  wert: number,
  lage: Lage,
  angaben: Angaben | undefined,
): string | undefined {
  const { bestand, fachgebiet, sprache } = lage;
  if (pfad[0] !== 'gemeinde' && pfad[0] !== 'gemeinden') return undefined;
  const gemeinde = pfad.slice(0, -1);
  const ags = textOf(angaben?.nodeAt([...gemeinde, 'ags']));
  const register = bestand.register();
  const town = ags === undefined ? undefined : register.byAgs(ags);
  const name = String(pfad.at(-1));
  const known: Readonly<Record<string, unknown>> =
    town === undefined ? {} : { ...registerAngaben(town, register.daten) };
  const staende = schwellenOf(gemeinde, ags, lage, angaben).filter(
    (one) => one.angegeben && one.pfad.at(-1) === name,
  );
  const other = known[name];
  if (staende.length === 0 && typeof other !== 'number') return undefined;
  const worte = hoverWorte(sprache);
  const einheit = fachgebiet === undefined ? undefined : bestand.werkbank.feld(fachgebiet, pfad)?.einheit;
  const shown = (one: number) =>
    escapeMarkdown(formatFeel(one, { art: 'zahl', einheit: einheit ?? '' }, sprache).trim());
  return [
    `**${shown(wert)}** (${worte.angegeben})`,
    ...(town === undefined || typeof other !== 'number'
      ? []
      : ['', `${worte.registerNennt}, ${escapeMarkdown(officialName(town))}: ${shown(other)}`]),
    ...thresholds(staende, sprache),
    '',
    feldHover(pfad, lage) ?? '',
  ].join('\n');
}

function thresholds(staende: readonly Schwellenstand[], sprache: Sprache): readonly string[] {
  const worte = hoverWorte(sprache);
  if (staende.length === 0) return [];
  return [
    '',
    `${worte.groessenklasse}:`,
    ...staende.map((stand) => {
      const { parameter, grenze } = stand;
      const typ = { art: 'zahl', einheit: parameter.einheit ?? '' } as const;
      const limit = escapeMarkdown(formatFeel(grenze, typ, sprache).trim());
      return `- ${escapeMarkdown(parameter.titel)} (${limit}): ${worte.seite[sideOf(stand)]}`;
    }),
  ];
}

/**
 * What is known about a town, and on which side of the law's thresholds it is: by the number that the project states, else
 * by the register's. `pfad`: where its key stands.
 */
function gemeindeHover(
  ags: string,
  pfad: SourcePath,
  lage: Lage,
  angaben: Angaben | undefined,
): string | undefined {
  const { bestand, sprache } = lage;
  const register = bestand.register();
  const gemeinde = register.byAgs(ags);
  if (gemeinde === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const { daten } = register;
  const { einwohner, verband, flaecheKm2, landName, land, kreis } = gemeinde;
  const zahl = (wert: number) => wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  const staende = schwellenOf(pfad.slice(0, -1), ags, lage, angaben);
  const angegeben = staende.find((one) => one.angegeben && one.pfad.at(-1) === daten.naeherung.feld);
  const genaehert = registerAngaben(gemeinde, daten).einwohner_2024_01_01;
  return [
    `**${escapeMarkdown(officialName(gemeinde))}**`,
    '',
    `${landName} (${land}) · ${worte.kreis} ${escapeMarkdown(kreis)}${verband === undefined ? '' : ` · ${escapeMarkdown(`${verband.art} ${verband.name}`)}`}`,
    '',
    `- ${worte.einwohner(dayText(daten.figuren.einwohner_2024.stand)[sprache])}: ${zahl(einwohner.einwohner_2024)}`,
    ...measured(),
    `- ${zahl(flaecheKm2)} km²`,
    ...thresholds(staende, sprache),
    '',
    escapeMarkdown(daten.quelle),
    '',
  ].join('\n');

  /** The number that thresholds are measured by. */
  function measured(): readonly string[] {
    const name = worte.einwohner(dayText(daten.naeherung.tag)[sprache]);
    const known = genaehert === undefined ? undefined : `${zahl(genaehert)} (${worte.naeherung})`;
    if (angegeben === undefined) return known === undefined ? [] : [`- ${name}: ${known}`];
    const register = known === undefined ? '' : `; ${worte.registerNennt}: ${known}`;
    return [`- ${name}: ${zahl(angegeben.wert)} (${worte.angegeben})${register}`];
  }
}

/** Nothing for a day that the calendar does not have. */
function tagHover(text: string, { sprache, tag }: Lage): string | undefined {
  const [day, base] = [parseDatum(text), parseDatum(tag)];
  if (day === undefined || base === undefined) return undefined;
  const worte = hoverWorte(sprache);
  // 1 January 1970 was a Thursday.
  const weekday = worte.wochentage[(((day.tag + 4) % 7) + 7) % 7] ?? '';
  return `${weekday}, ${dayText(text)[sprache]} · ${worte.tageBis(day.tag - base.tag)}\n`;
}
