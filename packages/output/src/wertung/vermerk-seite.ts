import { describeWertung, gradedKriterien, type Sprache, showDezimal, type Wertung } from '@baukasten/engine';
import { absatz, abschnitt, liste, type Seite, tabelle } from '../seite/seite.ts';
import { formatDay } from '../text/days.ts';
import { empfindlichkeitTeile } from './empfindlichkeit-teile.ts';
import { exclusionText, resultText } from './ergebnis-text.ts';
import { fehlerSatz, type Matrixmaengel, maengelTeile } from './matrixbefunde.ts';
import { bidNames, rankingTable } from './wertung-seite.ts';
import { ANONYM_HINWEIS, matrixName, methodName, pick, RECHTSHINWEIS, vorhabenOf } from './worte.ts';

export interface VermerkOptionen {
  readonly sprache: Sprache;
  readonly vorhaben: string | null;
  /** Names have been hidden; the memo says what that means. */
  readonly anonym: boolean;
  readonly bewertetAm: string | null;
  readonly bewertetVon: readonly string[];
  /** What scored: the version of the program, and the file of the bids, null where there is none to name. */
  /** Told with the basis, before the result, and where the decision is to be written. */
  readonly maengel: Matrixmaengel;
  readonly herkunft: { readonly version: string; readonly datei: string | null };
}

/** Draft of the award memo: what was scored, how and why. What only people can add stands as `[____]`. */
export function vermerkSeite(wertung: Wertung, optionen: VermerkOptionen): Seite {
  const { sprache, anonym, bewertetAm, bewertetVon, herkunft, maengel } = optionen;
  const { matrix, angebote, hinweise } = wertung;
  const vorhaben = vorhabenOf(optionen.vorhaben, matrix);
  const t = (de: string, en: string) => pick(sprache, de, en);
  const names = bidNames(wertung);
  const empfindlichkeit = empfindlichkeitTeile(wertung, sprache);
  const fehler = fehlerSatz(maengel.befunde, sprache);
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    sprache,
    titel: `${t('Vergabevermerk, Entwurf: Wertung der Angebote', 'Award memo, draft: scoring of the bids')}`,
    vorspann: [
      `${t('Vorhaben', 'Project')}: ${vorhaben ?? FELD}`,
      `${t('Bewertet am', 'Scored on')}: ${bewertetAm === null ? FELD : formatDay(bewertetAm, sprache)}`,
      `${t('Bewertet von', 'Scored by')}: ${bewertetVon.length === 0 ? FELD : bewertetVon.join(', ')}`,
    ],
    abschnitte: [
      ...abschnitt(t('1 Grundlage', '1 Basis'), [
        absatz(
          `${t('Matrix', 'Matrix')} „${matrix.titel}“ (${matrixName(matrix)}), ${t('Methode', 'method')}: ${methodName(matrix.preismethode, sprache)}.`,
        ),
        liste(describeWertung(matrix).map((text) => text[sprache])),
        absatz(t(`Bekannt gemacht mit: ${FELD}`, `Published with: ${FELD}`)),
        ...maengelTeile(maengel, sprache),
      ]),
      ...abschnitt(t('2 Angebote und Ausschlüsse', '2 Bids and exclusions'), [
        absatz(
          angebote.length === 1
            ? t('Eingegangen ist 1 Angebot.', '1 bid was received.')
            : t(`Eingegangen sind ${angebote.length} Angebote.`, `${angebote.length} bids were received.`),
        ),
        liste(
          angebote.flatMap(({ angebot, ausschluss }) =>
            ausschluss.map((grund) => `${nameOf(angebot.id)}: ${exclusionText(grund, sprache)}.`),
          ),
        ),
      ]),
      ...abschnitt(t('3 Noten und Gründe', '3 Grades and reasons'), [reasonsTable(wertung, nameOf, sprache)]),
      ...abschnitt(t('4 Ergebnis', '4 Result'), [
        ...(fehler === undefined ? [] : [absatz(fehler, true)]),
        rankingTable(wertung, names, sprache),
        absatz(resultText(wertung, sprache)),
        // The sentence above tells a tie already.
        liste(hinweise.filter(({ code }) => code !== 'los').map(({ text }) => text[sprache])),
      ]),
      ...abschnitt(t('5 Rechenweg des ersten Rangs', '5 Calculation of the first rank'), [
        tabelle(
          [
            t('Angebot', 'Bid'),
            t('Schritt', 'Step'),
            t('Rechnung', 'Calculation'),
            `>${t('Ergebnis', 'Result')}`,
          ],
          angebote
            .filter(({ rang }) => rang === 1)
            .flatMap(({ angebot, schritte }) =>
              schritte.map(({ was, rechnung, ergebnis }) => [
                nameOf(angebot.id),
                was[sprache],
                rechnung[sprache],
                showDezimal(ergebnis.gerundet, sprache),
              ]),
            ),
        ),
      ]),
      ...empfindlichkeit.map((one, i) => ({ ...one, titel: `${6 + i} ${one.titel}` })),
      ...abschnitt(`${6 + empfindlichkeit.length} ${t('Entscheidung', 'Decision')}`, [
        absatz(t(`Vorschlag für den Zuschlag: ${FELD}`, `Proposal for the award: ${FELD}`)),
        ...(fehler === undefined
          ? []
          : [
              absatz(
                t(
                  `Umgang mit den Fehlern der Matrix: ${FELD}`,
                  `How the errors of the matrix are dealt with: ${FELD}`,
                ),
              ),
            ]),
        absatz(t(`Angemessenheit des Preises geprüft: ${FELD}`, `Adequacy of the price checked: ${FELD}`)),
        absatz(t(`Ort, Tag, Unterschriften: ${FELD}`, `Place, day, signatures: ${FELD}`)),
      ]),
    ],
    schluss: [
      herkunftText(herkunft, sprache),
      ...(anonym ? [ANONYM_HINWEIS[sprache]] : []),
      RECHTSHINWEIS[sprache],
    ],
  };
}

function herkunftText({ version, datei }: VermerkOptionen['herkunft'], sprache: Sprache): string {
  const woraus = datei === null ? { de: '', en: '' } : { de: ` aus „${datei}“`, en: ` from "${datei}"` };
  return pick(
    sprache,
    `Gewertet mit Baukasten ${version}${woraus.de}.`,
    `Scored with Baukasten ${version}${woraus.en}.`,
  );
}

/** Filled in by hand. */
const FELD = '[____]';

function reasonsTable({ matrix, angebote }: Wertung, nameOf: (id: string) => string, sprache: Sprache) {
  const t = (de: string, en: string) => pick(sprache, de, en);
  return tabelle(
    [t('Kriterium', 'Criterion'), t('Angebot', 'Bid'), `>${t('Note', 'Grade')}`, t('Begründung', 'Reason')],
    gradedKriterien(matrix.kriterien).flatMap(({ id }) =>
      angebote.flatMap(({ angebot }) => {
        const note = angebot.noten[id];
        if (note === undefined) return [];
        return [[id, nameOf(angebot.id), showDezimal(note, sprache), angebot.begruendung[id] ?? FELD]];
      }),
    ),
  );
}
