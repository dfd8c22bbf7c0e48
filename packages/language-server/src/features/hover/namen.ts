import { dayText, findVariante, inhalteOf } from '@baukasten/engine';
import { adresseOf, codeMarkdown, escapeMarkdown, linkMarkdown, worteFor } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { texte } from '../../texte.ts';
import { hoverWorte } from './worte.ts';

/** A derived value: its formula, and what it comes to in a checked project. */
export function groesseHover(id: string, { regeln, pruefung, sprache }: Lage): string | undefined {
  const groesse = regeln?.groessen.get(id);
  if (groesse === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const werte = pruefung?.bericht.groessen.filter((one) => one.id === id) ?? [];
  const shown = werte.slice(0, 6).map(({ element, wert }) => {
    const name = element === undefined ? worte.aktuell : escapeMarkdown(element);
    return `- ${name}: **${escapeMarkdown(wert[sprache])}**`;
  });
  const { titel, formel, quelle, herkunft, hinweis, je } = groesse;
  return [
    `**${escapeMarkdown(titel)}** · ${codeMarkdown(`groesse.${id}`)}`,
    '',
    ...shown,
    ...(shown.length === 0 ? [] : ['']),
    ...(je === undefined
      ? []
      : [`${worte.felder.je}: ${codeMarkdown(`${je.variable} in ${je.liste.text}`)}`, '']),
    `${worte.felder.formel}: ${codeMarkdown(formel.text)}`,
    '',
    [
      ...(quelle === undefined ? [] : [escapeMarkdown(quelle)]),
      `${worteFor(sprache).ebene[herkunft.ebene]}, ${escapeMarkdown(herkunft.datei)}`,
    ].join(' · '),
    ...(hinweis === undefined ? [] : ['', escapeMarkdown(hinweis)]),
    '',
  ].join('\n');
}

/** A source with its official title and where it can be read. */
export function quelleHover(name: string, zitat: string, { bestand, sprache }: Lage): string | undefined {
  const quelle = Object.hasOwn(bestand.katalog.quellen, name) ? bestand.katalog.quellen[name] : undefined;
  if (quelle === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const { titel, fundstelle, eli, stand, hinweis } = quelle;
  return [
    `**${escapeMarkdown(titel)}**`,
    '',
    [
      linkMarkdown(zitat, adresseOf(zitat, bestand.katalog.quellen)),
      ...(fundstelle === undefined ? [] : [escapeMarkdown(fundstelle)]),
      ...(eli === undefined ? [] : [codeMarkdown(eli)]),
      ...(stand === undefined ? [] : [`${worte.stand} ${dayText(stand)[sprache]}`]),
    ].join(' · '),
    ...(hinweis === undefined ? [] : ['', escapeMarkdown(hinweis)]),
    '',
  ].join('\n');
}

/** A module, overlay or variant. */
export function modulHover(id: string, { fachgebiet }: Lage): string | undefined {
  if (fachgebiet === undefined) return undefined;
  const modul = fachgebiet.module.find((one) => one.id === id);
  if (modul !== undefined)
    return `**${escapeMarkdown(modul.titel)}** · ${codeMarkdown(modul.id)}\n\n${escapeMarkdown(modul.zweck)}\n`;
  const overlay = fachgebiet.overlays.find((one) => one.id === id) ?? findVariante(fachgebiet, id);
  if (overlay === undefined) return undefined;
  const reason = overlay.begruendung === undefined ? '' : `\n\n${escapeMarkdown(overlay.begruendung)}`;
  return `**${escapeMarkdown(overlay.titel)}** · ${codeMarkdown(overlay.id)}${reason}\n`;
}

/** A relief: when it acts, and on what. */
export function erleichterungHover(id: string, { fachgebiet, sprache }: Lage): string | undefined {
  const found =
    fachgebiet === undefined ? undefined : inhalteOf(fachgebiet).erleichterungen.find((one) => one.id === id);
  if (found === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const ziele = [
    ...found.entfaellt.map(({ ziel }) => ('kennung' in ziel ? ziel.kennung : ziel.modul)),
    ...Object.keys(found.aendert),
  ];
  return [
    `**${escapeMarkdown(found.titel)}** · ${codeMarkdown(id)}`,
    '',
    `${escapeMarkdown(found.beleg.quelle)} · ${worteFor(sprache).sicherheitWort} ${found.beleg.sicherheit}`,
    '',
    `${worte.felder.wenn}: ${found.wenn === undefined ? texte.keine[sprache] : codeMarkdown(found.wenn.text)}`,
    '',
    `${worte.betrifft}: ${ziele.map(codeMarkdown).join(', ')}`,
    '',
  ].join('\n');
}
