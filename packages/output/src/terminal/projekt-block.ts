import { type Befund, type Kurzbericht, landName } from '@baukasten/engine';
import { displayPath } from '../paths.ts';
import { formatDay } from '../text/days.ts';
import { joinDots } from '../text/join.ts';
import { paragraph, type Span } from '../text/paragraph.ts';
import { inSprache, type TerminalKontext } from './kontext.ts';
import { problemLines } from './probleme.ts';
import { isBroken, type Projektstand, standOf } from './projektstand.ts';
import { countsText } from './urteile-zahl.ts';

/** One project of many: what is known of its duties, what is violated, what is wrong with its file. */
export function projektBlock(
  bericht: Kurzbericht,
  /** The Stichtag that stands above all blocks. */
  stichtag: string,
  kontext: TerminalKontext,
): readonly string[] {
  const { stil, breite } = kontext;
  const line = (text: string | undefined, farbe?: (text: string) => string) =>
    text === undefined || text === ''
      ? []
      : paragraph([{ text, ...(farbe && { stil: farbe }) }], { breite, erst: 2, folge: 4 });
  return [
    ...nameLines(bericht, kontext),
    ...line(ownCircumstances(bericht, stichtag, kontext), stil.gelb),
    ...line(standText(bericht, kontext)),
    ...bericht.verletzt.flatMap((befund) => violationLines(befund, kontext)),
    ...problemLines(bericht.probleme, kontext),
  ];
}

function nameLines(bericht: Kurzbericht, { stil, breite, basis }: TerminalKontext): readonly string[] {
  const { gemeinde, land } = bericht;
  const ort = joinDots([gemeinde, land === undefined ? undefined : landName(land)]);
  const signs: Readonly<Record<Projektstand, Span>> = {
    fehlerhaft: { text: '✗', stil: stil.rot },
    verletzt: { text: '✗', stil: stil.rot },
    offen: { text: '?', stil: stil.gelb },
    erledigt: { text: '✓', stil: stil.gruen },
  };
  return paragraph(
    [
      signs[standOf(bericht)],
      ...(ort === '' ? [] : [{ text: ort, stil: stil.fett }]),
      { text: displayPath(bericht.datei, basis), stil: stil.blass },
    ],
    { breite, erst: 0, folge: 2 },
  );
}

/** What is judged otherwise than the projects above: another day, or not by the law in force. */
function ownCircumstances(
  { stichtag: own, varianten, urteile }: Kurzbericht,
  stichtag: string,
  { eigene, sprache }: TerminalKontext,
): string {
  return joinDots([
    own === stichtag || urteile.length === 0 ? undefined : `${eigene.stichtag} ${formatDay(own, sprache)}`,
    varianten.length === 0 ? undefined : eigene.varianten(varianten.join(', ')),
  ]);
}

function standText(bericht: Kurzbericht, { eigene, worte, sprache }: TerminalKontext): string | undefined {
  if (bericht.urteile.length > 0) {
    const frist = nextDay(bericht);
    return joinDots([
      countsText(bericht.zusammenfassung, worte),
      frist === undefined ? undefined : eigene.naechsteFrist(formatDay(frist, sprache)),
    ]);
  }
  if (isBroken(bericht)) return eigene.nichtGeprueft;
  // A file of rules is no project: its problems are all there is to say.
  return bericht.fachgebiet === '' ? undefined : eigene.keineAnforderung;
}

/** The first last day of a duty that surely concerns the project. */
function nextDay({ urteile }: Kurzbericht): string | undefined {
  return urteile
    .filter(({ urteil, verbindlichkeit }) => urteil === 'anstehend' && verbindlichkeit === 'muss')
    .filter(({ moeglich }) => !moeglich.includes('nicht_anwendbar') && !moeglich.includes('erlassen'))
    .flatMap(({ faelligAm }) => faelligAm ?? [])
    .sort()[0];
}

function violationLines(befund: Befund, kontext: TerminalKontext): readonly string[] {
  const { stil, breite, worte } = kontext;
  const { kennung, element, schwere = 'hinweis', quelle, meldung } = befund;
  return paragraph(
    [
      { text: `✗ ${worte.schwere[schwere]}`, stil: schwere === 'fehler' ? stil.rot : stil.gelb },
      { text: element === undefined ? kennung : `${kennung} [${element}]` },
      { text: inSprache(meldung, kontext) },
      { text: `(${quelle})`, stil: stil.blass },
    ],
    { breite, erst: 2, folge: 4 },
  );
}
