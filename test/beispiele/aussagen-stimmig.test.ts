import { describe, expect, it } from 'vitest';
import type { Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall, premisesOf, type Widerspruch } from './aussagen.ts';

const SACHSEN: Ersetzt = ['land: ST', 'land: SN'];
const UEBER_SCHWELLE: readonly Ersetzt[] = [
  ['netto: 95000', 'netto: 300000'],
  ['art: verhandlungsvergabe_ohne_tw', 'art: verhandlungsverfahren_mit_tw'],
];
const PLANUNGSLOS: readonly Ersetzt[] = [
  ['planungslos_im_bauauftrag: false', 'planungslos_im_bauauftrag: true'],
  ['netto: 95000', 'netto: 50000\n  bauauftrag: 6000000'],
  ['art: verhandlungsvergabe_ohne_tw', 'art: verhandlungsverfahren_mit_tw'],
];
const KLEINLOS = (kleinlose: string): readonly Ersetzt[] => [
  ['art: planung', 'art: dienstleistung'],
  ['netto: 95000', `netto: 400000\n  kleinlose: ${kleinlose}`],
  ['lose: []', 'lose: [{ id: L2, titel: Werkstätten, netto: 50000, national_vergeben: true }]'],
  ['art: verhandlungsvergabe_ohne_tw', 'art: oeffentliche_ausschreibung'],
];
const DIREKT: readonly Ersetzt[] = [
  ['art: verhandlungsvergabe_ohne_tw', 'art: direktauftrag'],
  [/wertung:\n {2}kriterien:\n(?: {4}.*\n)+/, 'wertung:\n  kriterien: []\n'],
];
const SCHRITTE = / {2}schritte:\n(?: {4}.*\n)+/;
const OHNE_SCHRITTE: Ersetzt = [SCHRITTE, '  schritte: []\n'];
const VERZICHT: readonly Ersetzt[] = [
  OHNE_SCHRITTE,
  ['verzicht_begruendung: null', 'verzicht_begruendung: Kein Personal.'],
];
const NUR_PREIS: Ersetzt = [/ {4}- id: Q1\n[\s\S]*?\n( {2}skala:)/, '$1'];
const ANDERE_PHASEN: Ersetzt = ['leistungsphasen: [1, 2, 3, 4, 5, 6, 7, 8]', 'leistungsphasen: [2, 3]'];
const ENTWUERFE = (einheitlich: string): Ersetzt => [
  'loesungsvorschlaege:\n  verlangt: false',
  `loesungsvorschlaege:\n  verlangt: true\n  umfang: zwei Skizzen.\n  einheitlich: ${einheitlich}\n  verguetung: 500`,
];
const OHNE_HORIZONT: Ersetzt = [
  /(ohne Entwurfsskizzen.*\n) {6}erwartungshorizont:\n(?: {8}"\d".*\n)+/,
  '$1      erwartungshorizont: null\n',
];
const DEKORATION: readonly Ersetzt[] = [
  ['stufe: 7', 'stufe: 2'],
  ['mindeststufe: 6', 'mindeststufe: null'],
];

const FAELLE: readonly Fall[] = [
  {
    was: 'a lot of planning below the threshold is not said to reach it',
    ersetzt: PLANUNGSLOS,
    art: 'vergabevermerk',
    ja: 'ein Los eines Bauauftrags, der mit 6.000.000,00 € den Schwellenwert für Bauleistungen von 5.404.000 € erreicht. Welcher Wert für das Los zählt, ist rechtlich umstritten',
    nein: 'Er ist erreicht',
  },
  {
    was: 'what reaches the threshold by itself is',
    ersetzt: UEBER_SCHWELLE,
    art: 'vergabevermerk',
    ja: 'Er ist erreicht; es gilt das Vergaberecht der Europäischen Union.',
  },
  {
    was: 'small lots are awarded below the threshold that the whole contract reaches',
    ersetzt: KLEINLOS('60000'),
    art: 'vergabevermerk',
    ja: 'alle Kleinlose des Auftrags zusammen (60.000,00 €) machen höchstens 20 % des Werts aller Lose aus',
    nein: 'Er ist nicht erreicht',
  },
  {
    was: 'without the sum of all small lots the gap says which fact is missing',
    ersetzt: KLEINLOS('null'),
    art: 'vergabevermerk',
    ja: '«[fehlt: auftragswert.kleinlose]»',
    nein: 'groesse.',
  },
  {
    was: 'Saxony exempts no direct award above the threshold',
    ersetzt: [SACHSEN, ['netto: 95000', 'netto: 300000'], ...DIREKT],
    art: 'vergabevermerk',
    ja: 'Wirtschaftlichkeit und Sparsamkeit beachtet',
    nein: 'SächsVergabeG nicht vorgeschrieben',
  },
  {
    was: 'and names the exemption below it',
    ersetzt: [SACHSEN, ...DIREKT],
    art: 'vergabevermerk',
    ja: 'nach § 1 Abs. 3 SächsVergabeG nicht vorgeschrieben',
  },
  {
    was: 'qualification is not said to bring no points where a criterion scores staff',
    ersetzt: [SACHSEN, ['freiberuflich: true', 'freiberuflich: false']],
    art: 'leistungsbeschreibung',
    ja: 'Sie wird erfüllt oder nicht erfüllt.\n',
    nein: 'keine Punkte',
  },
  {
    was: 'it is where none does',
    ersetzt: [SACHSEN, ['freiberuflich: true', 'freiberuflich: false'], ['thema: personal', 'thema: jugend']],
    art: 'leistungsbeschreibung',
    ja: 'bringt bei der Wertung keine Punkte.',
  },
  {
    was: 'a notice with a criterion on youth does not deny the social aspect',
    ersetzt: [...UEBER_SCHWELLE, OHNE_SCHRITTE],
    art: 'bekanntmachung',
    ja: 'ist ein Zuschlagskriterium; das ist als sozialer Aspekt anzugeben',
    nein: 'nicht anzugeben',
  },
  {
    was: 'nor where the project is said to concern no young people',
    ersetzt: [...UEBER_SCHWELLE, ['betroffen: ja', 'betroffen: "nein"']],
    art: 'bekanntmachung',
    ja: 'ist ein Zuschlagskriterium; das ist als sozialer Aspekt anzugeben',
    nein: 'nicht anzugeben',
  },
  {
    was: 'no minimum is quoted that the description lacks',
    ersetzt: [OHNE_SCHRITTE],
    art: 'wertung',
    ja: 'Grundlage der Bewertung ist das Konzept',
    nein: 'Die Mindestleistung aus der Leistungsbeschreibung',
  },
  {
    was: 'a waiver does not deny participation that is scored',
    ersetzt: VERZICHT,
    art: 'vergabevermerk',
    ja: 'Wie das dazu passt, dass die Beteiligung gewertet, bepreist oder als Bedingung verlangt wird: [',
    nein: 'Eine Beteiligung ist gleichwohl nicht vorgesehen',
  },
  {
    was: 'nor does it say what the law asks of a municipality where an Amt waives',
    ersetzt: [...VERZICHT, ['art: gemeinde', 'art: amt']],
    art: 'vergabevermerk',
    ja: '3. Die Entscheidung hat getroffen: [',
    nein: 'Das Landesrecht verlangt',
  },
  {
    was: 'a concept is not said to be scored where only the price counts',
    ersetzt: [NUR_PREIS],
    art: 'bieterformular',
    ja: 'Wozu das Konzept verlangt ist und was gilt, wenn es fehlt: [',
    nein: 'wird gewertet',
  },
  ...['false', 'null'].map((einheitlich) => ({
    was: `a payment is not said to be the same for all: ${einheitlich}`,
    ersetzt: [ENTWUERFE(einheitlich)],
    art: 'leistungsbeschreibung',
    ja: 'Vergütung von 500,00 € ohne Umsatzsteuer vorgesehen. Wer sie in welcher Höhe erhält: [',
    nein: 'einheitlich 500',
  })),
  {
    was: 'a step is not owed in a phase that is not commissioned',
    ersetzt: [ANDERE_PHASEN],
    art: 'leistungsbeschreibung',
    ja: '| 2 | Ideenwerkstatt | vor Abschluss der Leistungsphase 2, 12.05.2027 | 7 |',
    nein: 'Leistungsphase 1',
  },
  {
    was: 'the annex is not said to explain grades that it does not explain',
    ersetzt: [OHNE_HORIZONT],
    art: 'wertung',
    ja: 'Was eine Note bedeutet, steht in folgender Anlage: [',
    nein: 'steht in der Bewertungsmatrix',
  },
  {
    was: 'nor does the table of sub-criteria point to it',
    ersetzt: [[/(Beteiligungskonzept mit Zeitplan.*\n) {10}erwartungshorizont:\n(?: {12}"\d".*\n)+/, '$1']],
    art: 'wertung',
    ja: '| J1 | Verzahnung mit den Leistungsphasen und Spielraum für Entscheidungen | 8 | [',
    nein: 'Bewertungsmatrix in der Anlage',
  },
  {
    was: 'whether a step comes before the decision is a gap where it is not stated',
    ersetzt: [
      [
        'vor_entscheidung: true\n      termin: 2027-05-12',
        'vor_entscheidung: null\n      termin: 2027-05-12',
      ],
    ],
    art: 'leistungsbeschreibung',
    ja: 'Jeder Schritt, außer Nr. 2, findet statt, bevor über das entschieden ist, was er beeinflussen soll. Ob ein Schritt vor der Entscheidung liegt, die er beeinflussen soll: Nr. 2 «[fehlt: jugend.schritte[1].vor_entscheidung]».',
  },
  {
    was: 'a price sheet without a text block says what it was composed from',
    ersetzt: [...DIREKT, ['betroffen: ja', 'betroffen: "nein"']],
    art: 'preisblatt',
    ja: 'aus vergabe.projekt.yaml mit den Regeln ',
    nein: 'Herkunft der Textbausteine',
  },
  {
    was: 'works have no phases in the memo either',
    ersetzt: [['art: planung', 'art: bau']],
    art: 'vergabevermerk',
    ja: 'Streifzug und Befragung vor Ort, Ideenwerkstatt',
    nein: '(Leistungsphase',
  },
  {
    was: 'a written request is not promised that the file denies',
    ersetzt: [['schriftliche_aufforderung: null', 'schriftliche_aufforderung: false']],
    art: 'vertragsbedingung',
    ja: 'so erhalten sie die schriftliche Aufforderung, die sie für ihren Antrag brauchen: [',
    nein: 'fordert sie schriftlich auf',
  },
];

const WIDERSPRUECHE: readonly Widerspruch[] = [
  { was: 'scored without steps', ersetzt: [OHNE_SCHRITTE], befund: 'warnung J-SCHRITTE T05' },
  { was: 'scored and waived', ersetzt: VERZICHT, befund: 'warnung J-SCHRITTE T05+T16-V' },
  { was: 'a concept that nothing scores', ersetzt: [NUR_PREIS], befund: 'warnung KONZEPT-WERTUNG T07' },
  { was: 'payments that differ', ersetzt: [ENTWUERFE('false')], befund: 'hinweis VM-15n T09' },
  {
    was: 'a step in another phase',
    ersetzt: [ANDERE_PHASEN],
    befund: 'warnung J-PHASE T02+T20+T03+T16-J',
  },
  { was: 'grades without a meaning', ersetzt: [OHNE_HORIZONT], befund: 'warnung NOTEN-ERKLAERT T05-A+T05' },
  { was: 'a step that is none', ersetzt: DEKORATION, befund: 'warnung VM-14-S T02+T20' },
];

describe('documents keep to what the facts agree on', () => {
  it.each(FAELLE)('$was', checkAussage);

  it.each(WIDERSPRUECHE)('told with the texts: $was', async ({ ersetzt, befund }) => {
    expect(await premisesOf(ersetzt)).toEqual([befund]);
  });
});
