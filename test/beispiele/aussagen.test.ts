import { describe, expect, it } from 'vitest';
import type { Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall, premisesOf, type Widerspruch } from './aussagen.ts';

const SCHULHOF = 'vergabe-schulhof';

const RICHTWERT: readonly Ersetzt[] = [
  [/art: preis\n( +)thema: null\n +gewicht: 40/, 'art: preis\n$1thema: null\n$1gewicht: null'],
  ['thema: konzept\n      gewicht: 20', 'thema: konzept\n      gewicht: 35'],
  ['thema: organisation\n      gewicht: 15', 'thema: organisation\n      gewicht: 40'],
  ['preismethode: linear_2x', 'preismethode: richtwert_einfach'],
];
const FESTPREIS: readonly Ersetzt[] = [
  ...RICHTWERT.slice(0, -1),
  ['preismethode: linear_2x', 'preismethode: festpreis\n  festpreis: 90000'],
];
const VORBEFASST = (rest: string): Ersetzt => [
  'vorbefassung:\n  vorhanden: false',
  `vorbefassung:\n  vorhanden: true\n${rest}`,
];
const VERLANGT = (verguetung: string): Ersetzt => [
  'loesungsvorschlaege:\n  verlangt: false',
  `loesungsvorschlaege:\n  verlangt: true\n  umfang: zwei Skizzen.\n  einheitlich: true\n  verguetung: ${verguetung}`,
];
const PREISGERICHT: readonly Ersetzt[] = [
  ['rolle: beirat_ohne_stimme', 'rolle: preisgericht'],
  ['art: verhandlungsvergabe_ohne_tw', 'art: planungswettbewerb'],
];
const JURY = (mehrheit: string): Ersetzt => [
  /planungswettbewerb:\n(?: {2}.*\n)+/,
  `planungswettbewerb:\n  preisgericht_mehrheit_qualifiziert: true\n  preisgericht_mehrheit_unabhaengig: ${mehrheit}\n`,
];
const OHNE_OPTIONEN: Ersetzt = [
  / {4}- \{ nummer: "3\.\d".*art: option.*\n(?: {4}- \{ nummer: "3\.\d".*art: option.*\n)*/,
  '',
];

const FAELLE: readonly Fall[] = [
  {
    was: 'a method without a weight for the price ranks nothing',
    ersetzt: RICHTWERT,
    art: 'wertung',
    ja: 'bei den Leistungskriterien zusammen 100 Punkte. Der Preis hat kein Gewicht',
    nein: 'vor dem weniger wichtigen',
  },
  {
    was: 'and its matrix is the annex that says what a grade means',
    ersetzt: RICHTWERT,
    art: 'wertung',
    ja: 'Was eine Note bedeutet, steht in der Bewertungsmatrix in der Anlage.',
  },
  {
    was: 'a fixed price is not scored by its sum',
    ersetzt: FESTPREIS,
    art: 'preisblatt',
    ja: 'ohne Optionen muss 90.000,00 € ohne Umsatzsteuer ergeben',
    nein: 'Gewertet wird die Summe',
  },
  {
    was: 'a sheet without options does not ask for them',
    ersetzt: [OHNE_OPTIONEN],
    art: 'preisblatt',
    nein: 'Optionen sind anzubieten',
  },
  {
    was: 'options have no price of the bid that no sheet asks for',
    ersetzt: [OHNE_OPTIONEN],
    art: 'leistungsbeschreibung',
    nein: 'gilt der Preis aus dem Angebot',
  },
  {
    was: 'evidence that is scored is asked for, with a concept or without',
    ersetzt: [['konzept:\n  verlangt: true', 'konzept:\n  verlangt: false']],
    art: 'wertung',
    ja: '| J4 | Beteiligungskonzept mit Zeitplan | mit dem Angebot |',
  },
  {
    was: 'what is kept back is not said to be enclosed',
    ersetzt: [VORBEFASST('  informationen_offengelegt: false\n  frist_angemessen: true\n')],
    art: 'leistungsbeschreibung',
    nein: 'liegen den Vergabeunterlagen bei',
  },
  {
    was: 'nor is a time said to be enough that is not',
    ersetzt: [VORBEFASST('  informationen_offengelegt: true\n  frist_angemessen: false\n')],
    art: 'leistungsbeschreibung',
    nein: 'Die Angebotsfrist ist so bemessen',
  },
  {
    was: 'what nobody states about earlier documents is promised and not told as done',
    ersetzt: [VORBEFASST('  informationen_offengelegt: true\n  frist_angemessen: true\n')],
    art: 'leistungsbeschreibung',
    ja: 'Personenbezogene Angaben der Teilnehmenden werden nicht weitergegeben.',
    nein: 'unkenntlich gemacht',
  },
  {
    was: 'a transport nobody has decided on is a gap',
    ersetzt: [['fahrdienst: true', 'fahrdienst: null']],
    art: 'leistungsbeschreibung',
    ja: 'Fahrdienst für Teilnehmende: «[fehlt: zugang.fahrdienst]»',
    nein: 'Ein Fahrdienst gehört nicht zur Leistung',
  },
  {
    was: 'one that is not wanted is no gap',
    ersetzt: [['fahrdienst: true', 'fahrdienst: false']],
    art: 'leistungsbeschreibung',
    ja: 'Ein Fahrdienst gehört nicht zur Leistung.',
  },
  {
    was: 'nothing is not promised as a payment',
    ersetzt: [VERLANGT('0')],
    art: 'leistungsbeschreibung',
    ja: 'Umfang: zwei Skizzen.\n2. Eine Vergütung ist dafür nicht vorgesehen.',
    nein: '0,00 €',
  },
  {
    was: 'a rule for ties that is not written yet is a gap',
    ersetzt: [[/gleichstand: .*/, 'gleichstand: null']],
    art: 'wertung',
    ja: '«[fehlt: wertung.gleichstand]»',
    nein: '2. Für gleiche Ergebnisse',
  },
  {
    was: 'weights that are not written yet are gaps and no order',
    ersetzt: [[/gewicht: 20/, 'gewicht: null']],
    art: 'vergabevermerk',
    ja: '«[fehlt: wertung.kriterien[1].gewicht]»',
  },
  {
    was: 'a budget that is not written yet is left to the clerk',
    ersetzt: [[/budget_netto: .*/, 'budget_netto: null']],
    art: 'vergabevermerk',
    ja: 'Veranschlagter Betrag für die Beteiligung, falls vorgesehen: [',
    nein: 'ist nicht veranschlagt',
  },
  {
    was: 'a notice does not deny what is not decided',
    beispiel: SCHULHOF,
    ersetzt: [[/betroffen: "?ja"?/, 'betroffen: unklar']],
    art: 'bekanntmachung',
    ja: 'Ob ein sozialer Aspekt der Jugendbeteiligung anzugeben ist: [',
  },
  {
    was: 'a clause on exchange is a sentence, however it is written',
    ersetzt: [
      [/austauschklausel: .*/, 'austauschklausel: Personen dürfen nur mit Zustimmung getauscht werden.'],
    ],
    art: 'wertung',
    ja: 'Für den Austausch von Personen gilt: Personen dürfen nur mit Zustimmung getauscht werden.\n',
  },
  {
    was: 'groups of ages may be words',
    ersetzt: [[/altersgruppen: .*/, 'altersgruppen: [Kinder, Jugendliche]']],
    art: 'leistungsbeschreibung',
    nein: 'Jugendliche Jahre',
  },
  {
    was: 'a description keeps its list inside the numbered item',
    ersetzt: [
      [/ {2}beschreibung: .*/, '  beschreibung: |\n    Es entsteht:\n    - ein Platz\n    - ein Weg'],
    ],
    art: 'leistungsbeschreibung',
    ja: 'Es entsteht:\n\n   - ein Platz\n   - ein Weg\n\n3. Art des Auftrags',
  },
  {
    was: 'evidence that is scored is not said to come later, nor with the bid where the file says otherwise',
    ersetzt: [[/(ohne Entwurfsskizzen, art: konzept, nur_bestbieter:) false/, '$1 true']],
    art: 'wertung',
    ja: '| Q1 | schriftliche Darstellung des Vorgehens ohne Entwurfsskizzen | [',
    nein: 'auf Verlangen',
  },
  {
    was: 'a step after the decision is not said to come before it',
    ersetzt: [
      [
        'vor_entscheidung: true\n      termin: 2027-05-12',
        'vor_entscheidung: false\n      termin: 2027-05-12',
      ],
    ],
    art: 'leistungsbeschreibung',
    ja: 'Jeder Schritt, außer Nr. 2, findet statt, bevor',
  },
  {
    was: 'a method that is not fixed before the opening is not said to be',
    ersetzt: [['methode_festgelegt_vor_oeffnung: true', 'methode_festgelegt_vor_oeffnung: false']],
    art: 'wertung',
    ja: 'Nach der Öffnung der Angebote wird sie nicht geändert.',
    nein: 'Sie steht vor der Öffnung',
  },
  {
    was: 'those who grade are left to the clerk where young people have a vote',
    ersetzt: [['rolle: beirat_ohne_stimme', 'rolle: stimmberechtigt']],
    art: 'wertung',
    ja: 'Die Noten vergeben: [',
    nein: 'Personen des Auftraggebers',
  },
  {
    was: 'nobody is said to keep silent who is not bound to',
    ersetzt: [['    vertraulichkeit: true', '    vertraulichkeit: false']],
    art: 'wertung',
    ja: 'So bleiben Angebote und Wertung vertraulich: [',
    nein: 'Verschwiegenheit',
  },
  {
    was: 'conflicts of interest are not said to be asked for that nobody asks for',
    ersetzt: [['konfliktpruefung: true', 'konfliktpruefung: false']],
    art: 'wertung',
    ja: 'So wird geprüft, ob Mitwirkende einem bietenden Unternehmen nahestehen: [',
    nein: 'erklärt, ob',
  },
  {
    was: 'a jury is not said to have a majority that it lacks',
    ersetzt: [...PREISGERICHT, JURY('false')],
    art: 'wertung',
    ja: 'Sie gehören dem Preisgericht als Minderheit an.\n',
  },
  {
    was: 'one that has it is',
    ersetzt: [...PREISGERICHT, JURY('true')],
    art: 'wertung',
    ja: 'als Minderheit an; die Mehrheit ist unabhängig, und die Mehrheit hat die verlangte Fachkunde.',
  },
  {
    was: 'Saxony asks for participation and not only for ways to it',
    ersetzt: [['land: ST', 'land: SN']],
    art: 'leistungsbeschreibung',
    ja: 'an Planungen und Vorhaben, die ihre Interessen berühren, angemessen beteiligen und dafür passende Verfahren',
  },
];

/** Facts that contradict the chosen texts. */
const WIDERSPRUECHE: readonly Widerspruch[] = [
  {
    was: 'a step below the level that all keep',
    ersetzt: [['stufe: 7', 'stufe: 5']],
    befund: 'warnung J-QR-3-S T02+T20',
  },
  { was: 'options without a price', ersetzt: [OHNE_OPTIONEN], befund: 'warnung OPTION-PREIS T18+T04-A' },
  {
    was: 'a scored concept that nobody asks for',
    ersetzt: [['konzept:\n  verlangt: true', 'konzept:\n  verlangt: false']],
    befund: 'warnung KONZEPT-NACHWEIS T05-A+T05',
  },
  {
    was: 'scored evidence that only the best bidder is to hand in',
    ersetzt: [[/(ohne Entwurfsskizzen, art: konzept, nur_bestbieter:) false/, '$1 true']],
    befund: 'warnung NACHWEIS-ANGEBOT T05-A+T07',
  },
  {
    was: 'an advantage that is not levelled, outside the regulation',
    ersetzt: [VORBEFASST('  informationen_offengelegt: false\n  frist_angemessen: false\n')],
    befund: 'hinweis VGV-7n T15',
  },
  { was: 'sketches without pay', ersetzt: [VERLANGT('0')], befund: 'hinweis VM-15n T09' },
];

describe('documents state nothing that the project denies or leaves open', () => {
  it.each(FAELLE)('$was', checkAussage);

  it.each(WIDERSPRUECHE)('told with the texts: $was', async ({ ersetzt, befund }) => {
    expect(await premisesOf(ersetzt)).toEqual([befund]);
  });

  it('nothing is told of an example without contradictions', async () => {
    expect(await premisesOf([])).toEqual([]);
  });
});
