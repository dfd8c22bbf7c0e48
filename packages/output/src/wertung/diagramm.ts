import {
  type Angebotswertung,
  preisKriterium,
  type Sprache,
  showDezimal,
  type Wertung,
} from '@baukasten/engine';
import { escapeHtml } from '../seite/seite-html.ts';
import { resultText } from './ergebnis-text.ts';
import { pick } from './worte.ts';

const BREITE = 760;
const LINKS = 150;
const RECHTS = 90;
const ZEILE = 38;
const BALKEN = 24;
const FARBEN = 7;

interface Segment {
  readonly name: string;
  readonly wert: number;
  readonly text: string;
  readonly farbe: number;
}

/**
 * Bars of the bids that are in, one below the other: points by criterion, or the ratio. Figures stand in the table
 * beside it; the picture names the result for those who cannot see it.
 */
export function diagramm(wertung: Wertung, sprache: Sprache): string {
  const ranked = wertung.angebote.filter(({ rang }) => rang !== null);
  const rows = ranked.map((one) => ({ one, segmente: segmentsOf(one, wertung, sprache) }));
  const groesste = Math.max(
    1e-9,
    ...rows.map(({ segmente }) => segmente.reduce((sum, { wert }) => sum + wert, 0)),
  );
  const legende = legendOf(rows[0]?.segmente ?? []);
  const hoehe = legende.hoehe + rows.length * ZEILE + 8;
  const massstab = (BREITE - LINKS - RECHTS) / groesste;
  return [
    `<svg viewBox="0 0 ${BREITE} ${hoehe}" role="img" aria-labelledby="diagramm-titel diagramm-text" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="diagramm-titel">${pick(sprache, 'Ergebnis der Angebote als Balken', 'Results of the bids as bars')}</title>`,
    `<desc id="diagramm-text">${escapeHtml(resultText(wertung, sprache))}</desc>`,
    ...legende.zeilen,
    ...rows.map(({ one, segmente }, i) => barOf(one, segmente, legende.hoehe + i * ZEILE, massstab, sprache)),
    `<line class="achse" x1="${LINKS}" y1="${legende.hoehe - 4}" x2="${LINKS}" y2="${hoehe}"/>`,
    '</svg>',
  ].join('\n');
}

function segmentsOf(one: Angebotswertung, { matrix }: Wertung, sprache: Sprache): readonly Segment[] {
  if (one.leistungAusTausend !== null && one.gesamt !== null) {
    const text = showDezimal(one.gesamt.gerundet, sprache);
    return [
      { name: pick(sprache, 'Kennzahl Z', 'Ratio Z'), wert: Number(one.gesamt.gerundet), text, farbe: 0 },
    ];
  }
  const segment = (name: string, punkte: { readonly gerundet: string }, farbe: number): Segment => ({
    name,
    wert: Number(punkte.gerundet),
    text: showDezimal(punkte.gerundet, sprache),
    farbe: farbe % FARBEN,
  });
  const preis = preisKriterium(matrix);
  const oben = matrix.kriterien.filter(({ art }) => art === 'leistung');
  return [
    ...(one.preispunkte === null ? [] : [segment(preis?.id ?? '', one.preispunkte, 0)]),
    ...oben.flatMap(({ id }, i) => {
      const found = one.kriterien.find(({ kriterium }) => kriterium === id);
      return found === undefined ? [] : [segment(id, found.punkte, i + 1)];
    }),
  ];
}

function legendOf(segmente: readonly Segment[]): {
  readonly zeilen: readonly string[];
  readonly hoehe: number;
} {
  let x = LINKS;
  let y = 8;
  const zeilen = segmente.map(({ name, farbe }) => {
    const weite = 34 + name.length * 8;
    if (x + weite > BREITE) {
      x = LINKS;
      y += 20;
    }
    const text = `<rect class="balken${farbe}" x="${x}" y="${y}" width="12" height="12"/><text x="${x + 17}" y="${y + 11}">${escapeHtml(name)}</text>`;
    x += weite;
    return text;
  });
  return { zeilen, hoehe: y + 28 };
}

function barOf(
  one: Angebotswertung,
  segmente: readonly Segment[],
  y: number,
  massstab: number,
  sprache: Sprache,
): string {
  let x = LINKS;
  const parts = segmente.map(({ name, wert, text, farbe }) => {
    const weite = Math.max(0, wert * massstab);
    const rect = `<rect class="balken${farbe}" x="${round(x)}" y="${y}" width="${round(weite)}" height="${BALKEN}"><title>${escapeHtml(`${one.angebot.id}, ${name}: ${text}`)}</title></rect>`;
    x += weite;
    return rect;
  });
  const mitte = y + BALKEN - 7;
  const label = `${one.rang}. ${shorten(one.angebot.id)}`;
  return [
    `<text x="${LINKS - 8}" y="${mitte}" text-anchor="end">${escapeHtml(label)}</text>`,
    ...parts,
    `<text x="${round(x + 8)}" y="${mitte}">${escapeHtml(showDezimal(one.gesamt?.gerundet ?? '0', sprache))}</text>`,
  ].join('\n');
}

function round(wert: number): string {
  return String(Math.round(wert * 100) / 100);
}

function shorten(name: string): string {
  return name.length <= 15 ? name : `${name.slice(0, 14)}…`;
}
