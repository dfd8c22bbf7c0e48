import { allKriterien, type Sprache, showDezimal, showEuro, type Wertung } from '@baukasten/engine';
import { absatz, abschnitt, liste, type Seite, tabelle } from '../seite/seite.ts';
import { diagramm } from './diagramm.ts';
import { empfindlichkeitTeile } from './empfindlichkeit-teile.ts';
import { exclusionText, resultText } from './ergebnis-text.ts';
import { type Matrixmaengel, maengelTeile } from './matrixbefunde.ts';
import { ANONYM_HINWEIS, methodName, pick, RECHTSHINWEIS, vorhabenOf } from './worte.ts';

export interface WertungOptionen {
  readonly sprache: Sprache;
  readonly vorhaben: string | null;
  /** Names have been hidden; the page says what that means. */
  readonly anonym: boolean;
  /** Every step of the arithmetic as well. */
  readonly rechenweg: boolean;
  /** Told before the result. */
  readonly maengel: Matrixmaengel;
}

/** The result of scoring: ranking, points, exclusions, sensitivity. */
export function wertungSeite(wertung: Wertung, optionen: WertungOptionen): Seite {
  const { sprache, anonym, rechenweg, maengel } = optionen;
  const { matrix } = wertung;
  const vorhaben = vorhabenOf(optionen.vorhaben, matrix);
  const t = (de: string, en: string) => pick(sprache, de, en);
  const names = bidNames(wertung);
  return {
    sprache,
    titel: `${t('Wertung der Angebote', 'Scoring of the bids')}${vorhaben === null ? '' : `: ${vorhaben}`}`,
    vorspann: [
      `${t('Matrix', 'Matrix')}: ${matrix.titel} · ${t('Methode', 'method')}: ${methodName(matrix.preismethode, sprache)}`,
    ],
    abschnitte: [
      ...abschnitt(t('Prüfung der Matrix', 'Check of the matrix'), maengelTeile(maengel, sprache)),
      ...abschnitt(t('Ergebnis', 'Result'), [
        absatz(resultText(wertung, sprache), true),
        rankingTable(wertung, names, sprache),
        liste(
          wertung.angebote.flatMap((one) =>
            one.ausschluss.map((grund) => ({
              text: `${names.get(one.angebot.id)}: ${exclusionText(grund, sprache)}`,
              ton: 'fehler' as const,
            })),
          ),
        ),
        liste(wertung.hinweise.map(({ text }) => ({ text: text[sprache], ton: 'warnung' as const }))),
        { art: 'bild', svg: diagramm(wertung, sprache) },
      ]),
      ...abschnitt(
        t(
          `Punkte je Kriterium, in Klammern die Note (beste: ${showDezimal(matrix.skala.bis, 'de')})`,
          `Points by criterion, grade in brackets (best: ${matrix.skala.bis})`,
        ),
        [pointsTable(wertung, sprache)],
      ),
      ...(rechenweg ? calculation(wertung, names, sprache) : []),
      ...empfindlichkeitTeile(wertung, sprache),
    ],
    schluss: [...(anonym ? [ANONYM_HINWEIS[sprache]] : []), RECHTSHINWEIS[sprache]],
  };
}

/** „A · Büro Ahorn“, or the letter alone where names are hidden. */
export function bidNames({ angebote }: Wertung): ReadonlyMap<string, string> {
  return new Map(
    angebote.map(({ angebot: { id, bieter } }) => [id, id === bieter ? id : `${id} · ${bieter}`] as const),
  );
}

export function rankingTable(wertung: Wertung, names: ReadonlyMap<string, string>, sprache: Sprache) {
  const t = (de: string, en: string) => pick(sprache, de, en);
  const show = (wert: { readonly gerundet: string } | null) =>
    wert === null ? '–' : showDezimal(wert.gerundet, sprache);
  const priceText = (preis: string | null) => (preis === null ? '–' : showEuro(preis, sprache));
  const mitPreis = wertung.angebote.some(({ preispunkte }) => preispunkte !== null);
  const mitKennzahl = wertung.angebote.some(({ leistungAusTausend }) => leistungAusTausend !== null);
  return tabelle(
    [
      `>${t('Rang', 'Rank')}`,
      t('Angebot', 'Bid'),
      `>${t('Preis', 'Price')}`,
      `>${t('Leistung', 'Performance')}`,
      ...(mitPreis ? [`>${t('Preispunkte', 'Price points')}`] : []),
      `>${mitKennzahl ? t('Kennzahl Z', 'Ratio Z') : t('Gesamt', 'Total')}`,
    ],
    wertung.angebote.map((one) => [
      one.rang === null ? '–' : String(one.rang),
      names.get(one.angebot.id) ?? one.angebot.id,
      priceText(one.angebot.preis ?? wertung.matrix.festpreis),
      show(one.leistung),
      ...(mitPreis ? [show(one.preispunkte)] : []),
      show(one.gesamt),
    ]),
  );
}

function pointsTable({ matrix, angebote }: Wertung, sprache: Sprache) {
  const graded = angebote.filter(({ leistung }) => leistung !== null);
  const leistung = allKriterien(matrix.kriterien.filter(({ art }) => art === 'leistung'));
  return tabelle(
    [
      pick(sprache, 'Nr.', 'No.'),
      pick(sprache, 'Kriterium', 'Criterion'),
      `>${pick(sprache, 'Gewicht', 'Weight')}`,
      ...graded.map(({ angebot }) => `>${angebot.id}`),
    ],
    leistung.map(({ id, titel, gewicht, unterkriterien }) => [
      id,
      titel,
      showDezimal(gewicht ?? '0', sprache),
      ...graded.map(({ kriterien, angebot }) => {
        const found = kriterien.find(({ kriterium }) => kriterium === id);
        const punkte = found === undefined ? '–' : showDezimal(found.punkte.gerundet, sprache);
        const note = angebot.noten[id];
        return unterkriterien.length > 0 || note === undefined
          ? punkte
          : `${punkte} (${showDezimal(note, sprache)})`;
      }),
    ]),
  );
}

function calculation({ angebote }: Wertung, names: ReadonlyMap<string, string>, sprache: Sprache) {
  const t = (de: string, en: string) => pick(sprache, de, en);
  return angebote.flatMap(({ angebot, schritte }) =>
    abschnitt(`${t('Rechenweg', 'Calculation')} ${names.get(angebot.id)}`, [
      tabelle(
        [t('Schritt', 'Step'), t('Rechnung', 'Calculation'), `>${t('Ergebnis', 'Result')}`],
        schritte.map(({ was, rechnung, ergebnis }) => [
          was[sprache],
          rechnung[sprache],
          showDezimal(ergebnis.gerundet, sprache),
        ]),
      ),
    ]),
  );
}
