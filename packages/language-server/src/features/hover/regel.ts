import {
  type Ausdruck,
  type Befund,
  dayText,
  type Herkunft,
  inhalteOf,
  type WirksameAnforderung,
  worstPerKennung,
} from '@baukasten/engine';
import { adresseOf, codeMarkdown, escapeMarkdown, linkMarkdown, worteFor } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { texte } from '../../texte.ts';
import { hoverWorte } from './worte.ts';

/** A requirement: what it asks and on what it rests; in a checked project also its verdict. */
export function kennungHover(kennung: string, lage: Lage): string | undefined {
  const { regeln, sprache, tag, fachgebiet } = lage;
  const regel = regeln?.anforderungen.get(kennung);
  if (regel !== undefined) return regelText(regel, lage);
  const known =
    fachgebiet === undefined
      ? undefined
      : inhalteOf(fachgebiet).anforderungen.find((one) => one.kennung === kennung);
  if (known === undefined) return undefined;
  const worte = hoverWorte(sprache);
  return `**${escapeMarkdown(kennung)} · ${escapeMarkdown(known.felder.titel?.wert ?? kennung)}**\n\n${worte.nichtInKraft(dayText(tag)[sprache])}\n`;
}

function regelText(regel: WirksameAnforderung, lage: Lage): string {
  const { bestand, sprache } = lage;
  const worte = worteFor(sprache);
  const eigene = hoverWorte(sprache);
  const { kennung, felder, sicherheit, ebene, modul, je } = regel;
  const quelle = felder.quelle?.wert ?? '';
  const formula = (ausdruck: { readonly wert: Ausdruck } | undefined) =>
    ausdruck === undefined ? undefined : codeMarkdown(ausdruck.wert.text);
  const plain = (text: string | undefined) => (text === undefined ? undefined : escapeMarkdown(text));
  const rows: readonly (readonly [string, string | undefined])[] = [
    [eigene.felder.adressat, plain(felder.adressat?.wert)],
    [eigene.felder.je, je === undefined ? undefined : codeMarkdown(`${je.variable} in ${je.liste.text}`)],
    [eigene.felder.wenn, formula(felder.wenn) ?? texte.keine[sprache]],
    [eigene.felder.dann, formula(felder.dann)],
    [eigene.felder.faellig, formula(felder.faellig) ?? eigene.sofort],
    [eigene.felder.grenze, plain(felder.grenze?.wert)],
    [eigene.felder.zweifel, plain(felder.zweifel?.wert)],
  ];
  const stand = felder.stand === undefined ? [] : [`${worte.stand} ${dayText(felder.stand.wert)[sprache]}`];
  return [
    `**${escapeMarkdown(kennung)} · ${escapeMarkdown(felder.titel?.wert ?? '')}**`,
    '',
    ...verdictLines(kennung, lage),
    [
      worte.verbindlichkeit[felder.verbindlichkeit?.wert ?? 'muss'],
      linkMarkdown(quelle, adresseOf(quelle, bestand.katalog.quellen)),
      ...stand,
      `${worte.sicherheitWort} ${sicherheit} (${worte.sicherheit[sicherheit]})`,
      `${worte.ebene[ebene]}, ${escapeMarkdown(modul)}`,
    ].join(' · '),
    '',
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`])),
    ...changeLines(regel, lage),
    ...reliefLines(regel, lage),
    '',
  ].join('\n');
}

/** At most so many elements and reliefs are told. */
const ELEMENTE = 6;

/** The verdicts of the elements with their messages, the worst first. */
function verdictLines(kennung: string, { pruefung, sprache }: Lage): readonly string[] {
  const worte = worteFor(sprache);
  const befunde = worstFirst(pruefung?.bericht.befunde.filter((one) => one.kennung === kennung) ?? []);
  const more = befunde.length - ELEMENTE;
  const lines = befunde.slice(0, ELEMENTE).map(({ element, urteil, meldung, schwere }) => {
    const name = element === undefined ? '' : `${escapeMarkdown(element)}: `;
    const text = schwere === undefined ? '' : ` – ${escapeMarkdown(meldung[sprache])}`;
    return `- ${name}**${worte.urteil[urteil]}**${text}`;
  });
  if (lines.length === 0) return [];
  return [...lines, ...(more > 0 ? [`- ${hoverWorte(sprache).weitere(more)}`] : []), ''];
}

/** Those with the worst verdict in front, else in the order of the file. */
function worstFirst(befunde: readonly Befund[]): readonly Befund[] {
  const worst = worstPerKennung(befunde)[0]?.urteil;
  return [
    ...befunde.filter(({ urteil }) => urteil === worst),
    ...befunde.filter(({ urteil }) => urteil !== worst),
  ];
}

/** What Land, town or variant changed of the module's rule, by the file that did. */
function changeLines({ herkunft, modul }: WirksameAnforderung, { sprache }: Lage): readonly string[] {
  const changed = new Map<string, { readonly von: Herkunft; readonly felder: string[] }>();
  for (const [feld, von] of Object.entries(herkunft)) {
    if (von.datei === modul) continue;
    const known = changed.get(von.datei) ?? { von, felder: [] };
    changed.set(von.datei, known);
    known.felder.push(codeMarkdown(feld));
  }
  const { geaendert } = hoverWorte(sprache).felder;
  return [...changed.values()].map(({ von, felder }) => {
    const ebene = worteFor(sprache).ebene[von.ebene];
    return `- ${geaendert}: ${felder.join(', ')} (${ebene}, ${escapeMarkdown(von.datei)})`;
  });
}

function reliefLines({ erleichterungen }: WirksameAnforderung, { sprache }: Lage): readonly string[] {
  if (erleichterungen.length === 0) return [];
  const worte = hoverWorte(sprache);
  const names = erleichterungen
    .slice(0, ELEMENTE)
    .map(
      ({ erleichterung: { titel, beleg } }) => `${escapeMarkdown(titel)} (${escapeMarkdown(beleg.quelle)})`,
    );
  const more = erleichterungen.length - ELEMENTE;
  return [`- ${worte.erleichterungen}: ${[...names, ...(more > 0 ? [worte.weitere(more)] : [])].join('; ')}`];
}
