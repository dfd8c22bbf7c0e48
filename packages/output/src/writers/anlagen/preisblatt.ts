import { type PreisblattAnlage, type Preisposition, showDezimal } from '@baukasten/engine';
import { escapeText } from '../text/marken.ts';
import { tabelle } from '../text/tabelle.ts';
import { type Preisteil, preisteile } from './preislose.ts';

const FELD = '[________]';

/** Words of the price sheet that all formats share. */
export const LEISTUNGSART: Readonly<Record<Preisposition['art'], string>> = {
  grundleistung: 'Grundleistung',
  besondere_leistung: 'Besondere Leistung',
  option: 'Option',
};

/** Positions with prices to fill in, by lot; options apart, because they are no part of the sum. */
export function preisblattMarkdown(anlage: PreisblattAnlage): string {
  const satz = anlage.umsatzsteuer == null ? '[____]' : showDezimal(anlage.umsatzsteuer, 'de');
  return [
    'Alle Preise in Euro ohne Umsatzsteuer. Auszufüllen sind die markierten Felder.',
    ...preisteile(anlage).flatMap((teil) => teilMarkdown(teil, satz)),
  ].join('\n\n');
}

function teilMarkdown({ titel, positionen }: Preisteil, satz: string): readonly string[] {
  const feste = positionen.filter(({ art }) => art !== 'option');
  const optionen = positionen.filter(({ art }) => art === 'option');
  const jugend = positionen.filter((position) => position.jugend).map(({ nummer }) => escapeText(nummer));
  const teile = [
    ...(titel === null ? [] : [`### ${escapeText(titel)}`]),
    table(feste, [
      ['Summe netto', FELD],
      [`Umsatzsteuer ${satz} %`, FELD],
      ['Summe brutto', FELD],
    ]),
  ];
  if (optionen.length > 0) {
    teile.push(
      titel === null ? '### Optionen' : `#### Optionen – ${escapeText(titel)}`,
      'Optionen werden angeboten, zählen aber nicht zur Summe und werden nur auf Abruf ausgeführt.',
      table(optionen, [['Summe der Optionen netto', FELD]]),
    );
  }
  if (jugend.length > 0) {
    const plural = jugend.length > 1;
    teile.push(
      `Der Beteiligung von Kindern und Jugendlichen ${plural ? 'dienen die Positionen' : 'dient die Position'} ${jugend.join(', ')}.`,
    );
  }
  return teile;
}

function table(positionen: readonly Preisposition[], summen: readonly (readonly [string, string])[]): string {
  const zeilen = positionen.map(({ nummer, bezeichnung, menge, einheit, art }) => [
    escapeText(nummer),
    escapeText(bezeichnung),
    LEISTUNGSART[art],
    menge === null ? missing('menge') : showDezimal(menge, 'de'),
    einheit === null ? missing('einheit') : escapeText(einheit),
    FELD,
    FELD,
  ]);
  const unten = summen.map(([name, wert]) => ['', `**${name}**`, '', '', '', '', wert]);
  return tabelle(
    ['Nr.', 'Bezeichnung', 'Art', 'Menge', 'Einheit', 'Einzelpreis', 'Gesamtpreis'],
    [...zeilen, ...unten],
    [3, 5, 6],
  ).join('\n');
}

const missing = (was: string): string => `«[fehlt: ${was}]»`;
