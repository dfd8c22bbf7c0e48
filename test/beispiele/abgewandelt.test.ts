import { describe, expect, it } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { textOf } from './dokumente.ts';

interface Fall {
  readonly was: string;
  readonly beispiel: string;
  readonly ersetzt: readonly Ersetzt[];
  readonly art: string;
  readonly ja?: string;
  readonly nein?: string;
}

const PLATZ = 'vergabe-jugendplatz';
const SCHULHOF = 'vergabe-schulhof';
const DIREKT = 'vergabe-waermeplan-bb';
const OHNE_SCHRITTE: Ersetzt = [/ {2}schritte:\n(?: {4}.*\n)+/, '  schritte: []\n'];
const PREISGERICHT: Ersetzt = ['rolle: beirat_ohne_stimme', 'rolle: preisgericht'];

const FAELLE: readonly Fall[] = [
  {
    was: 'staff is not said to be scored if no criterion scores it',
    beispiel: PLATZ,
    ersetzt: [['          thema: personal\n', '          thema: null\n']],
    art: 'wertung',
    nein: 'Gewertet werden Organisation, Qualifikation und Erfahrung',
  },
  {
    was: 'the memo gives reasons for staff only if a criterion scores it',
    beispiel: PLATZ,
    ersetzt: [['          thema: personal\n', '          thema: null\n']],
    art: 'vergabevermerk',
    nein: 'Einfluss des Personals',
  },
  {
    was: 'the lowest price is published as it is reckoned: bids excluded on other grounds never count',
    beispiel: PLATZ,
    ersetzt: [['pmin_basis: nach_ausschluss', 'pmin_basis: vor_ausschluss']],
    art: 'wertung',
    ja: 'Aus anderen Gründen ausgeschlossene Angebote zählen für Pmin nie.',
    nein: 'unter allen Angeboten',
  },
  {
    was: 'a notice does not announce participation that nobody plans',
    beispiel: SCHULHOF,
    ersetzt: [OHNE_SCHRITTE],
    art: 'bekanntmachung',
    nein: 'Der Auftrag verlangt die Beteiligung',
  },
  {
    was: 'a notice does not say that weights are where they are not',
    beispiel: SCHULHOF,
    ersetzt: [['gewichtung_in: bekanntmachung', 'gewichtung_in: nicht_vorgesehen']],
    art: 'bekanntmachung',
    ja: 'Die Gewichte sind in die Bekanntmachung oder in die Vergabeunterlagen aufzunehmen',
  },
  {
    was: 'no contract demands participation without steps',
    beispiel: PLATZ,
    ersetzt: [OHNE_SCHRITTE],
    art: 'vertragsbedingung',
    nein: 'Hauptpflicht des Vertrags',
  },
  {
    was: 'a memo does not claim a publication that is not there',
    beispiel: DIREKT,
    ersetzt: [['grenzueberschreitendes_interesse: false', 'grenzueberschreitendes_interesse: true']],
    art: 'vergabevermerk',
    ja: 'Gleichbehandlung sind deshalb zu wahren. Bekannt gemacht am: [',
  },
  {
    was: 'a memo leaves the reason for not changing companies to the clerk',
    beispiel: DIREKT,
    ersetzt: [['firmen_gewechselt: true', 'firmen_gewechselt: false']],
    art: 'vergabevermerk',
    ja: 'Zwischen Unternehmen wurde nicht gewechselt; Grund: [',
  },
  {
    was: 'a memo does not claim that companies did not change while nobody says so',
    beispiel: DIREKT,
    ersetzt: [['firmen_gewechselt: true', 'firmen_gewechselt: null']],
    art: 'vergabevermerk',
    nein: 'nicht gewechselt',
  },
  {
    was: 'a form without named roles has no table for them',
    beispiel: PLATZ,
    ersetzt: [['rollen: [Projektleitung Planung, pädagogische Fachkraft]', 'rollen: []']],
    art: 'bieterformular',
    nein: 'Benanntes Personal',
  },
  {
    was: 'a limit of pages without a consequence is a gap',
    beispiel: PLATZ,
    ersetzt: [['ueberlaenge: Weitere Seiten bleiben unberücksichtigt.', 'ueberlaenge: null']],
    art: 'bieterformular',
    ja: '«[fehlt: konzept.ueberlaenge]»',
  },
  {
    was: 'staff is scored only by the criteria that do so',
    beispiel: PLATZ,
    ersetzt: [],
    art: 'wertung',
    ja: 'werden gewertet bei: J3 „Eingesetztes Team für die Beteiligung“. Zu benennen sind Personen für',
  },
  {
    was: 'a tie is not decided by a lot that the matrix does not know',
    beispiel: PLATZ,
    ersetzt: [['gleichstand: [J, leistung, los]', 'gleichstand: []']],
    art: 'wertung',
    ja: '2. Für gleiche Ergebnisse ist nichts festgelegt.',
  },
  {
    was: 'youth participation is scored by its sub-criteria alone',
    beispiel: PLATZ,
    ersetzt: [],
    art: 'wertung',
    ja: 'allein nach den folgenden Unterkriterien',
  },
  {
    was: 'the expectation of a lower grade is not shown as that of the best',
    beispiel: PLATZ,
    ersetzt: [[/ +"5": Junge Menschen wirken in jeder Phase.*\n/, '']],
    art: 'wertung',
    ja: '| J1 | Verzahnung mit den Leistungsphasen und Spielraum für Entscheidungen | 8 | [',
  },
  {
    was: 'a contract with prices for participation does not fix another amount',
    beispiel: DIREKT,
    ersetzt: [],
    art: 'direktauftrag',
    ja: 'die Preise der dafür ausgewiesenen Positionen des Preisblatts',
  },
  {
    was: 'a contract without such prices names the budget',
    beispiel: DIREKT,
    ersetzt: [[/jugend: true \}/g, 'jugend: false }']],
    art: 'direktauftrag',
    ja: 'Davon entfallen 4.800,00 € auf die Beteiligung',
  },
  {
    was: 'more formats than steps are demanded as well',
    beispiel: PLATZ,
    ersetzt: [['anzahl_formate: 3', 'anzahl_formate: 5']],
    art: 'leistungsbeschreibung',
    ja: 'Insgesamt sind mindestens 5 Formate durchzuführen',
  },
  {
    was: 'sub-criteria get grades as well',
    beispiel: PLATZ,
    ersetzt: [],
    art: 'wertung',
    ja: 'Jedes Unterkriterium und jedes Leistungskriterium ohne Unterkriterien erhält eine Note',
  },
  {
    was: 'a jury ranks entries, the client awards the contract',
    beispiel: PLATZ,
    ersetzt: [PREISGERICHT, ['art: verhandlungsvergabe_ohne_tw', 'art: planungswettbewerb']],
    art: 'wertung',
    ja: 'über den Auftrag allein der Auftraggeber',
  },
  {
    was: 'there is no jury but in a design contest',
    beispiel: PLATZ,
    ersetzt: [PREISGERICHT],
    art: 'wertung',
    nein: 'Preisgericht',
  },
  {
    was: 'staff without considerable influence is not said to have it',
    beispiel: PLATZ,
    ersetzt: [['einfluss_erheblich: true', 'einfluss_erheblich: false']],
    art: 'wertung',
    nein: 'die Ausführung erheblich beeinflusst',
  },
  {
    was: 'a works contract has no phases of a planner',
    beispiel: PLATZ,
    ersetzt: [['gegenstand:\n  art: planung', 'gegenstand:\n  art: bau']],
    art: 'leistungsbeschreibung',
    nein: 'vor Abschluss der Leistungsphase',
  },
  {
    was: 'a sub-criterion on youth is described as well',
    beispiel: PLATZ,
    ersetzt: [
      ['thema: jugend\n      gewicht: 25', 'thema: konzept\n      gewicht: 25'],
      [
        'Spielraum für Entscheidungen\n          thema: null',
        'Spielraum für Entscheidungen\n          thema: jugend',
      ],
    ],
    art: 'wertung',
    ja: 'Mit dem Unterkriterium J1',
  },
  {
    was: 'what a bid promises is binding without a concept, too',
    beispiel: PLATZ,
    ersetzt: [['konzept:\n  verlangt: true', 'konzept:\n  verlangt: false']],
    art: 'wertung',
    ja: 'Was dazu im Angebot zugesagt ist',
  },
  {
    was: 'the duty of a municipality to write a memo is not that of a public utility',
    beispiel: DIREKT,
    ersetzt: [['  art: gemeinde\n', '  art: stadtwerk_sektor\n']],
    art: 'direktauftrag',
    nein: 'Kommunalverfassung',
  },
  {
    was: 'nor is its duty to involve young people',
    beispiel: PLATZ,
    ersetzt: [
      OHNE_SCHRITTE,
      ['verzicht_begruendung: null', 'verzicht_begruendung: Reine Instandsetzung'],
      ['  art: gemeinde\n', '  art: verband\n'],
    ],
    art: 'vergabevermerk',
    nein: 'Das Landesrecht verlangt',
  },
  {
    was: 'weights may be ranges: then there is no matrix that could be scored',
    beispiel: PLATZ,
    ersetzt: [
      [/gewicht: \d+/g, 'gewicht: null'],
      ['rangfolge_statt_gewichtung: false', 'rangfolge_statt_gewichtung: false\n  spannen: true'],
    ],
    art: 'wertung',
    ja: 'wo eine Spanne genannt ist, liegt das Gewicht in ihr',
    nein: 'Anlage: Bewertungsmatrix',
  },
  {
    was: 'a delivery has no stages of planning that could be accepted',
    beispiel: PLATZ,
    ersetzt: [[/gegenstand:\n {2}art: planung/, 'gegenstand:\n  art: lieferung']],
    art: 'vertragsbedingung',
    ja: 'der Teil der Leistung, auf den sich der Schritt bezieht',
    nein: 'Planungsstand',
  },
];

/** What the clerk is told beside the documents. */
const GESAGT: readonly (Omit<Fall, 'art' | 'ja' | 'nein'> & { readonly satz: RegExp })[] = [
  {
    was: 'errors of the check',
    beispiel: PLATZ,
    ersetzt: [[/netto: \d+/, 'netto: 280000']],
    satz: /^Die Prüfung dieses Vorhabens meldet .*GWB-119-2/,
  },
  {
    was: 'that open weights leave no matrix',
    beispiel: PLATZ,
    ersetzt: [
      [/gewicht: \d+/g, 'gewicht: null'],
      ['rangfolge_statt_gewichtung: false', 'rangfolge_statt_gewichtung: false\n  spannen: true'],
    ],
    satz: /^Ohne feste Gewichte lässt sich keine Bewertungsmatrix rechnen/,
  },
];

describe('documents of changed examples', () => {
  it.each(FAELLE)('$was', async (fall) => {
    const { kopf, probleme, dokumente } = await compose(change(fall.beispiel, fall.ersetzt));
    expect([...kopf.probleme, ...probleme].map(({ text }) => text.de)).toEqual([]);
    const dokument = dokumente.find(({ art }) => art === fall.art);
    expect(dokument).toBeDefined();
    if (dokument === undefined) return;
    const text = textOf(dokument);
    if (fall.ja !== undefined) expect(text).toContain(fall.ja);
    if (fall.nein !== undefined) expect(text).not.toContain(fall.nein);
  });

  it.each(GESAGT)('tell $was', async ({ satz, ...fall }) => {
    const { befunde, dokumente } = await compose(change(fall.beispiel, fall.ersetzt));
    expect(dokumente.length).toBeGreaterThan(3);
    expect(befunde.map(({ text }) => text.de)).toContainEqual(expect.stringMatching(satz));
  });

  it('say nothing of errors where the check reports none', async () => {
    const { befunde } = await compose(change(PLATZ, []));
    expect(befunde.filter(({ art }) => art === 'pruefung')).toEqual([]);
  });
});
