import type { Ausdruck, Vorlage, WirksameAnforderung, WirksameErleichterung } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { type ErklaerWorte, erklaerWorteFor } from '../erklaerung/worte.ts';
import { formatOrt } from '../positions.ts';
import { adresseOf } from '../quellen.ts';
import { createKontext, type TerminalKontext } from '../terminal/kontext.ts';
import { formatDay } from '../text/days.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';

/** One rule as it holds on a day, without a project: what it asks, when, on what it rests, where it is written. */
export function renderRegel(
  regel: WirksameAnforderung,
  optionen: BerichtOptionen,
  quellen: Bericht['quellen'] = {},
): string {
  const kontext = createKontext(new Map(), optionen);
  const { stil, breite, worte } = kontext;
  const eigene = erklaerWorteFor(kontext.sprache);
  const { kennung, felder } = regel;
  const head = [
    { text: `${kennung}\u00A0`, stil: stil.fett },
    { text: felder.titel?.wert ?? '', stil: stil.fett },
  ];
  const lines = [
    ...paragraph(head, { breite, erst: 0, folge: 2 }),
    ...paragraph([{ text: sourceText(regel, kontext), stil: stil.blass }], { breite, erst: 2 }),
    '',
    ...fieldRows(regel, kontext, eigene, quellen).flatMap(([name, value]) => row(name, value, kontext)),
    ...reliefRows(regel, kontext, eigene),
    '',
    ...paragraph([{ text: worte.rechtshinweis, stil: stil.blass }], { breite, erst: 0 }),
  ];
  return `${lines.join('\n')}\n`;
}

/** „MusterG § 3 · muss · Stand 19.08.2026 · Sicherheit A (Normtext gelesen)“. */
function sourceText(
  { felder, sicherheit }: WirksameAnforderung,
  { worte, sprache }: TerminalKontext,
): string {
  const { quelle, verbindlichkeit, stand } = felder;
  return joinDots([
    quelle?.wert,
    worte.verbindlichkeit[verbindlichkeit?.wert ?? 'muss'],
    stand === undefined ? undefined : `${worte.stand} ${formatDay(stand.wert, sprache)}`,
    `${worte.sicherheitWort} ${sicherheit} (${worte.sicherheit[sicherheit]})`,
  ]);
}

function fieldRows(
  regel: WirksameAnforderung,
  { basis, worte, sprache }: TerminalKontext,
  eigene: ErklaerWorte,
  quellen: NonNullable<Bericht['quellen']>,
): readonly (readonly [string, string])[] {
  const { felder, je, herkunft } = regel;
  const names = eigene.felder;
  const formula = (ausdruck: { readonly wert: Ausdruck } | undefined) => ausdruck?.wert.text;
  /** Fields that a higher level than the requirement's own changed say so. */
  const level = (feld: keyof typeof felder) => {
    const ebene = herkunft[feld]?.ebene;
    return ebene === undefined || ebene === regel.ebene ? '' : ` [${worte.ebene[ebene]}]`;
  };
  const rows: readonly (readonly [string, string | undefined])[] = [
    [names.modul, `${regel.modulTitel} (${regel.modul})`],
    [names.adressat, felder.adressat?.wert],
    [names.phase, felder.phase?.wert],
    [names.je, je === undefined ? undefined : `${je.variable} in ${je.liste.text}`],
    [names.massgeblich, formula(felder.massgeblich)],
    [names.wenn, `${formula(felder.wenn) ?? eigene.immer}${level('wenn')}`],
    [names.dann, felder.dann === undefined ? undefined : `${felder.dann.wert.text}${level('dann')}`],
    [names.faellig, `${formula(felder.faellig) ?? eigene.sofort}${level('faellig')}`],
    [names.erledigt_am, formula(felder.erledigt_am)],
    [names.naechste, formula(felder.naechste)],
    [names.feld, felder.feld?.wert],
    [names.meldung, felder.meldung === undefined ? undefined : vorlageText(felder.meldung.wert)],
    [names.abhilfe, felder.abhilfe === undefined ? undefined : vorlageText(felder.abhilfe.wert)],
    [names.grenze, felder.grenze?.wert],
    [names.zweifel, felder.zweifel?.wert],
    [
      names.wiedervorlage,
      felder.wiedervorlage === undefined ? undefined : formatDay(felder.wiedervorlage.wert, sprache),
    ],
    [names.fundstelle, `${worte.ebene[regel.ebene]}, ${formatOrt(regel.range, basis)}`],
    [names.adresse, adresseOf(felder.quelle?.wert ?? '', quellen)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function reliefRows(
  regel: WirksameAnforderung,
  kontext: TerminalKontext,
  eigene: ErklaerWorte,
): readonly string[] {
  if (regel.erleichterungen.length === 0) return [];
  const texts = regel.erleichterungen.map((relief) => reliefText(relief, kontext, eigene));
  return [
    `  ${kontext.stil.fett(eigene.felder.erleichterungen)}`,
    ...texts.flatMap((text) =>
      paragraph([{ text: `– ${text}` }], { breite: kontext.breite, erst: 4, folge: 6 }),
    ),
  ];
}

function reliefText(relief: WirksameErleichterung, { worte }: TerminalKontext, eigene: ErklaerWorte): string {
  const { erleichterung, wenn, entfaellt, aendert, herkunft, unbestaetigt } = relief;
  const effect = entfaellt ? eigene.entfaellt : eigene.aendert(Object.keys(aendert ?? {}).join(', '));
  const condition = wenn === undefined ? eigene.immer : `${eigene.felder.wenn} ${wenn.text}`;
  const { quelle, sicherheit } = erleichterung.beleg;
  const origin = joinDots([
    quelle,
    `${worte.sicherheitWort} ${sicherheit}`,
    worte.ebene[herkunft.ebene],
    unbestaetigt ? eigene.unbestaetigt : undefined,
  ]);
  return `${erleichterung.titel}: ${effect}. ${condition}. (${origin})`;
}

function vorlageText({ teile }: Vorlage): string {
  return teile.map((teil) => (typeof teil === 'string' ? teil : `{{ ${teil.text.trim()} }}`)).join('');
}

function row(name: string, value: string, { breite, stil }: TerminalKontext): readonly string[] {
  const label = `${name}:`.replaceAll(' ', '\u00A0').padEnd(SPALTE, '\u00A0');
  return paragraph([{ text: label, stil: stil.blass }, { text: value }], {
    breite,
    erst: 2,
    folge: SPALTE + 3,
  });
}

const SPALTE = 17;
