import {
  dayText,
  type Fachgebiet,
  formatFeel,
  literalValue,
  type Parameter,
  type ParameterLiteral,
  type ParameterWert,
  parameterTyp,
  type Sprache,
  type WirksamerWert,
} from '@baukasten/engine';
import { adresseOf, codeMarkdown, escapeMarkdown, linkMarkdown, worteFor } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { type HoverWorte, hoverWorte } from './worte.ts';

/** A value of the law: what holds on the day, what held before, and who changed it. */
export function parameterHover(id: string, lage: Lage): string | undefined {
  const { fachgebiet, regeln, sprache, tag } = lage;
  const declared = fachgebiet === undefined ? undefined : findParameter(fachgebiet, id);
  if (fachgebiet === undefined || declared === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const { parameter, datei } = declared;
  const wirksam = regeln?.parameter.get(id)?.wert;
  const day = dayText(tag)[sprache];
  const verlauf = history(parameter, fachgebiet, lage, worte);
  return [
    `**${escapeMarkdown(parameter.titel)}** · ${codeMarkdown(`parameter.${id}`)} · ${escapeMarkdown(datei)}`,
    '',
    `${worte.wertAm(day)}: **${wirksam === undefined ? worte.keinWert : effectiveText(wirksam, parameter, worte, sprache)}**`,
    ...(wirksam === undefined ? [] : ['', belegText(wirksam, lage)]),
    ...(wirksam?.hinweis === undefined ? [] : ['', escapeMarkdown(wirksam.hinweis)]),
    '',
    ...(verlauf.length === 0 ? [] : [`${worte.verlauf}:`, ...verlauf, '']),
  ].join('\n');
}

export function findParameter(
  { module, overlays, varianten }: Fachgebiet,
  id: string,
): { readonly parameter: Parameter; readonly datei: string } | undefined {
  for (const { id: datei, parameter } of [
    ...module,
    ...[...overlays, ...varianten].map((one) => ({ id: one.id, parameter: one.ergaenzt.parameter })),
  ]) {
    const found = parameter.find((one) => one.id === id);
    if (found !== undefined) return { parameter: found, datei };
  }
  return undefined;
}

/** A value in force in words; a scaled one by its steps. */
export function effectiveText(
  wirksam: WirksamerWert,
  parameter: Parameter,
  worte: HoverWorte,
  sprache: Sprache,
): string {
  const typ = parameterTyp(parameter);
  const show = (wert: WirksamerWert['fest']) => escapeMarkdown(formatFeel(wert, typ, sprache));
  const { fest, staffel } = wirksam;
  if (fest !== undefined) return show(fest);
  if (staffel === undefined) return worte.keinWert;
  return staffel.stufen
    .map(({ unter, bis, wert }) => {
      if (unter !== undefined)
        return `${worte.unter} ${formatFeel(unter, undefined, sprache)}: ${show(wert)}`;
      if (bis !== undefined)
        return `${worte.einschliesslich} ${formatFeel(bis, undefined, sprache)}: ${show(wert)}`;
      return `${worte.sonst}: ${show(wert)}`;
    })
    .join('; ');
}

function belegText({ beleg, herkunft }: WirksamerWert, { bestand, sprache }: Lage): string {
  const worte = worteFor(sprache);
  const { quelle, stand, sicherheit } = beleg;
  return [
    linkMarkdown(quelle, adresseOf(quelle, bestand.katalog.quellen)),
    `${worte.stand} ${dayText(stand)[sprache]}`,
    `${worte.sicherheitWort} ${sicherheit} (${worte.sicherheit[sicherheit]})`,
    `${worte.ebene[herkunft.ebene]}, ${escapeMarkdown(herkunft.datei)}`,
  ].join(' · ');
}

/** All values of all files, in the order Bund, Länder, variants. */
function history(
  parameter: Parameter,
  { overlays, varianten }: Fachgebiet,
  { sprache }: Lage,
  worte: HoverWorte,
): readonly string[] {
  const rows = (werte: readonly ParameterWert[], datei?: string) =>
    werte.map(
      (one) =>
        `- ${periodText(one, worte, sprache)}: ${wertText(one, parameter, sprache)} (${escapeMarkdown(one.beleg.quelle)})${datei === undefined ? '' : ` · ${escapeMarkdown(datei)}`}`,
    );
  const changes = [...overlays, ...varianten].flatMap(({ id, aendert }) =>
    aendert.parameter.filter((one) => one.id === parameter.id).flatMap(({ werte }) => rows(werte, id)),
  );
  return [...rows(parameter.werte), ...changes];
}

function periodText({ ab, bis }: ParameterWert, worte: HoverWorte, sprache: Sprache): string {
  const parts = [
    ...(ab === undefined ? [] : [`${worte.ab} ${dayText(ab)[sprache]}`]),
    ...(bis === undefined ? [] : [`${worte.bis} ${dayText(bis)[sprache]}`]),
  ];
  return parts.length === 0 ? worte.immer : parts.join(' ');
}

function wertText({ wert, staffel }: ParameterWert, parameter: Parameter, sprache: Sprache): string {
  if (wert !== undefined) return literalText(wert, parameter, sprache);
  return (staffel?.stufen ?? []).map((stufe) => literalText(stufe.wert, parameter, sprache)).join(' / ');
}

function literalText(literal: ParameterLiteral, parameter: Parameter, sprache: Sprache): string {
  const wert = literalValue(literal, parameter.typ);
  return escapeMarkdown(formatFeel(wert, parameterTyp(parameter), sprache));
}
