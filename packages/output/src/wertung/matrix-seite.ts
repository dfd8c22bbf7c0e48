import {
  allKriterien,
  type Bewertungsmatrix,
  describeWertung,
  type EformsFeld,
  gradedKriterien,
  type Matrixbefund,
  type Regime,
  type Simulation,
  type Sprache,
  showDezimal,
  showEuro,
} from '@baukasten/engine';
import { absatz, abschnitt, liste, type Seite, tabelle } from '../seite/seite.ts';
import { befundText } from './matrixbefunde.ts';
import { matrixName, methodName, pick, winnersText } from './worte.ts';

/** What is known of one matrix. */
export interface Matrixbericht {
  readonly matrix: Bewertungsmatrix;
  /** The law by which severity was chosen; undefined where nobody knows. */
  readonly regime: Regime | undefined;
  readonly befunde: readonly Matrixbefund[];
  readonly eforms: readonly EformsFeld[];
  readonly simulation: Simulation | null;
}

export interface MatrixOptionen {
  readonly sprache: Sprache;
  /** Folder that paths are shortened against. */
  readonly basis: string;
}

/** A matrix for people: criteria, expectations, rules of scoring, what to mend, fields of the notice. */
export function matrixSeite(
  { matrix, regime, befunde, eforms, simulation }: Matrixbericht,
  { sprache, basis }: MatrixOptionen,
): Seite {
  const t = (de: string, en: string) => pick(sprache, de, en);
  return {
    sprache,
    titel: matrix.titel,
    vorspann: [
      `${matrixName(matrix)} · ${t('Methode', 'method')}: ${methodName(matrix.preismethode, sprache)}`,
      ...(matrix.zweck === null ? [] : [matrix.zweck]),
    ],
    abschnitte: [
      ...abschnitt(t('Kriterien', 'Criteria'), [criteriaTable(matrix, sprache)]),
      ...abschnitt(t('So wird gewertet', 'How bids are scored'), [
        liste(describeWertung(matrix).map((text) => text[sprache])),
      ]),
      ...abschnitt(t('Prüfung der Matrix', 'Check of the matrix'), [
        absatz(regimeText(regime, sprache)),
        befunde.length === 0
          ? liste([
              {
                text: t(
                  'Gewichte und Angaben sind stimmig; nichts ist aufgefallen.',
                  'Weights and entries agree; nothing was found.',
                ),
                ton: 'gut',
              },
            ])
          : liste(
              befunde.map((befund) => ({ text: befundText(befund, sprache, basis), ton: befund.schwere })),
            ),
      ]),
      ...abschnitt(
        t('Probe mit drei erfundenen Angeboten', 'Trial with three invented bids'),
        trial(simulation, sprache),
      ),
      ...gradedKriterien(matrix.kriterien).flatMap(({ id, titel, erwartungshorizont }) =>
        abschnitt(`${t('Erwartungshorizont', 'Expectations')} ${id}: ${titel}`, [
          tabelle(
            [`>${t('Note', 'Grade')}`, t('Erwartung', 'Expectation')],
            erwartungshorizont.map(({ note, text }) => [showDezimal(note, sprache), text]),
          ),
        ]),
      ),
      ...abschnitt(t('Felder der Bekanntmachung (eForms)', 'Fields of the notice (eForms)'), [
        tabelle(
          [t('Kriterium', 'Criterion'), t('Feld', 'Field'), t('Wert', 'Value')],
          eforms.map(({ kriterium, code, wert }) => [kriterium, code, wert]),
        ),
      ]),
    ],
    schluss: [
      t(
        'Geprüft sind Rechnung und Angaben der Matrix; ob sie zum Auftrag passt, entscheidet die Vergabestelle. Keine Rechtsberatung.',
        'Arithmetic and entries of the matrix are checked; whether it suits the contract is for the contracting authority to decide. No legal advice.',
      ),
    ],
  };
}

function criteriaTable({ kriterien }: Bewertungsmatrix, sprache: Sprache) {
  const t = (de: string, en: string) => pick(sprache, de, en);
  const below = new Set(kriterien.flatMap((one) => allKriterien(one.unterkriterien)));
  return tabelle(
    [
      t('Nr.', 'No.'),
      t('Kriterium', 'Criterion'),
      `>${t('Gewicht', 'Weight')}`,
      `>${t('mindestens', 'at least')}`,
    ],
    allKriterien(kriterien).map((one) => [
      one.id,
      below.has(one) ? `– ${one.titel}` : one.titel,
      one.gewicht === null ? '–' : showDezimal(one.gewicht, sprache),
      one.mindestpunkte === null ? '' : showDezimal(one.mindestpunkte, sprache),
    ]),
  );
}

function regimeText(regime: Regime | undefined, sprache: Sprache): string {
  if (regime === 'eu')
    return pick(
      sprache,
      'Geprüft wie ein Verfahren ab der EU-Schwelle.',
      'Checked as a procedure from the EU threshold on.',
    );
  if (regime === 'national')
    return pick(
      sprache,
      'Geprüft wie ein Verfahren unterhalb der EU-Schwelle.',
      'Checked as a procedure below the EU threshold.',
    );
  return pick(
    sprache,
    'Ob die EU-Schwelle erreicht ist, steht nicht fest; es gilt die mildere Schwere (--regime eu prüft strenger).',
    'Whether the EU threshold is reached is not known; the milder severity is used (--regime eu is stricter).',
  );
}

function trial(simulation: Simulation | null, sprache: Sprache) {
  if (simulation === null) return [];
  const { angebote, erste, preisEntscheidet } = simulation;
  const nameOf = (id: string) => TRIAL[id]?.[sprache] ?? id;
  const list = angebote
    .map(
      ({ id, preis, note }) =>
        `${nameOf(id)} ${showEuro(preis, sprache)} (${pick(sprache, 'Note', 'grade')} ${showDezimal(note, sprache)})`,
    )
    .join(', ');
  const verdict = preisEntscheidet
    ? pick(
        sprache,
        ' Schon ein mäßiger Preisvorteil schlägt hier deutlich bessere Leistung: Der Preis dürfte faktisch entscheiden.',
        ' A moderate advantage in price beats clearly better performance here: the price is likely to decide in fact.',
      )
    : '';
  return [
    absatz(
      pick(
        sprache,
        `Angenommen: ${list}. Es gewänne: ${winnersText(erste.map(nameOf), sprache)}.${verdict}`,
        `Suppose: ${list}. Winner: ${winnersText(erste.map(nameOf), sprache)}.${verdict}`,
      ),
    ),
  ];
}

const TRIAL: Readonly<Record<string, Readonly<Record<Sprache, string>>>> = {
  guenstig: { de: 'günstig und schwach', en: 'cheap and weak' },
  mittel: { de: 'mittel', en: 'middling' },
  teuer: { de: 'teuer und sehr gut', en: 'dear and excellent' },
};
