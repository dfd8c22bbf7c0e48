import type { Befund, Ebene, Pruefbericht } from '@baukasten/engine';
import type { BerichtOptionen } from '../bericht.ts';
import { type ErklaerWorte, erklaerWorteFor } from '../erklaerung/worte.ts';
import { toZweige } from '../erklaerung/zweige.ts';
import { formatOrt } from '../positions.ts';
import { befundBlock } from '../terminal/befund-block.ts';
import { headerLines } from '../terminal/header.ts';
import { createKontext, type TerminalKontext } from '../terminal/kontext.ts';
import { formatDay } from '../text/days.ts';
import { paragraph } from '../text/paragraph.ts';
import { treeLines } from '../text/tree.ts';

/** Why a finding says what it says: the evaluation tree with every value, its place and its source. */
export function renderErklaerung(
  befund: Befund,
  bericht: Pruefbericht,
  optionen: BerichtOptionen,
  quelltexte: ReadonlyMap<string, string> = new Map(),
): string {
  const kontext = createKontext(quelltexte, optionen);
  const eigene = erklaerWorteFor(kontext.sprache);
  const tree = toZweige(befund.begruendung.kinder, bericht.groessen, kontext);
  const sections = [
    headerLines(bericht, kontext),
    befundBlock(befund, bericht.stichtag, { ...kontext, ausfuehrlich: false }),
    section(eigene.warum, treeLines(tree, kontext.breite, 2), kontext),
    section(eigene.fehlt, missingLines(befund, kontext, eigene), kontext),
    section(
      eigene.rechtFehlt,
      items(
        befund.fehlt.recht.map(({ text }) => text),
        kontext,
      ),
      kontext,
    ),
    section(eigene.hinweise, items(remarks(befund, kontext, eigene), kontext), kontext),
    section(kontext.ausfuehrlich ? eigene.woher : eigene.geaendert, originLines(befund, kontext), kontext),
    paragraph([{ text: kontext.worte.rechtshinweis, stil: kontext.stil.blass }], {
      breite: kontext.breite,
      erst: 0,
    }),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}`;
}

function section(titel: string, lines: readonly string[], { stil }: TerminalKontext): readonly string[] {
  return lines.length === 0 ? [] : [stil.fett(titel), ...lines];
}

function items(texts: readonly string[], { breite }: TerminalKontext): readonly string[] {
  return texts.flatMap((text) => paragraph([{ text: `– ${text}` }], { breite, erst: 2, folge: 4 }));
}

function missingLines(
  { fehlt, urteil, moeglich }: Befund,
  kontext: TerminalKontext,
  eigene: ErklaerWorte,
): readonly string[] {
  const facts = fehlt.angaben.map(({ titel, pfad, frage, range }) => {
    const question = frage === undefined ? '' : ` – ${frage}`;
    const name = titel === pfad ? pfad : `${titel} (${pfad})`;
    return `${name}${question} (${formatOrt(range, kontext.basis)})`;
  });
  const verdicts = moeglich.map((one) => kontext.worte.urteil[one]).join(' / ');
  const last =
    urteil === 'offen' && moeglich.length > 1 && facts.length > 0 ? [eigene.moeglich(verdicts)] : [];
  return items([...facts, ...last], kontext);
}

/** What else is to be known: reliefs, departures, limits, doubts, dates. */
function remarks(befund: Befund, kontext: TerminalKontext, eigene: ErklaerWorte): readonly string[] {
  const { worte, sprache } = kontext;
  const day = (iso: string | undefined) => (iso === undefined ? undefined : formatDay(iso, sprache));
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [eigene.regelOrt, ruleText(befund, kontext)],
    [worte.adressat, befund.adressat],
    [eigene.erleichterung, reliefText(befund, kontext)],
    [eigene.abweichung, befund.abweichung],
    [worte.grenze, befund.grenze],
    [worte.zweifel, befund.zweifel],
    [worte.naechste, day(befund.naechste)],
    [worte.wiedervorlage, day(befund.wiedervorlage)],
  ];
  const named = pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return befund.korrektur === undefined
    ? named
    : [...named, eigene.korrektur(befund.korrektur.pfad, befund.korrektur.wert)];
}

/** Where the rule itself is written. */
function ruleText({ herkunft, modul }: Befund, { basis }: TerminalKontext): string {
  const origin = herkunft.find(({ feld }) => feld === 'titel') ?? herkunft[0];
  return origin === undefined ? modul : `${modul} (${formatOrt(origin.range, basis)})`;
}

function reliefText({ erleichterung }: Befund, { worte }: TerminalKontext): string | undefined {
  if (erleichterung === undefined) return undefined;
  const { titel, quelle, sicherheit } = erleichterung;
  return `${titel} (${quelle} · ${worte.sicherheitWort} ${sicherheit})`;
}

/** Ascending: the lowest of them is the text that others changed. */
const LEVELS: readonly Ebene[] = ['bund', 'land', 'ort', 'variante'];

/** Fields that a higher level changed (not those of a requirement that it added); all fields if `ausfuehrlich`. */
function originLines({ herkunft }: Befund, kontext: TerminalKontext): readonly string[] {
  const { worte, basis, ausfuehrlich } = kontext;
  const base = LEVELS.find((level) => herkunft.some(({ ebene }) => ebene === level));
  const shown = herkunft.filter(({ ebene }) => ausfuehrlich || ebene !== base);
  return items(
    shown.map(
      ({ feld, ebene, datei, range }) =>
        `${feld}: ${worte.ebene[ebene]}, ${datei} (${formatOrt(range, basis)})`,
    ),
    kontext,
  );
}
