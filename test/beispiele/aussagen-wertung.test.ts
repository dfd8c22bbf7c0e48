import { describe, expect, it } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall, premisesOf, type Widerspruch } from './aussagen.ts';
import { textOf } from './dokumente.ts';

const GLEICHSTAND = (stufen: string): Ersetzt => [/gleichstand: .*/, `gleichstand: ${stufen}`];
const KORRIDOR = (entscheidet: string): readonly Ersetzt[] => [
  [/art: preis\n( +)thema: null\n +gewicht: 40/, 'art: preis\n$1thema: null\n$1gewicht: null'],
  ['thema: konzept\n      gewicht: 20', 'thema: konzept\n      gewicht: 35'],
  ['thema: organisation\n      gewicht: 15', 'thema: organisation\n      gewicht: 40'],
  [
    'preismethode: linear_2x',
    `preismethode: richtwert_erweitert\n  korridor: { prozent: 5, entscheidet: ${entscheidet} }`,
  ],
];
const UNBEURTEILT: Ersetzt = ['einfluss_erheblich: true', 'einfluss_erheblich: null'];
const EIN_SCHRITT: Ersetzt = [/( {2}schritte:\n {4}- .*\n(?: {6}.*\n)+)(?: {4}- .*\n(?: {6}.*\n)+)+/, '$1'];
const NUR_PREIS: Ersetzt = [
  /( {4}- id: P\n(?: {6}.*\n)+?) {6}gewicht: 40\n((?: {6}.*\n)*)(?: {4}- id: .*\n(?: {6}.*\n)+)+/,
  '$1      gewicht: 100\n$2',
];

const FAELLE: readonly Fall[] = [
  {
    was: 'between equals the criterion of the price means the lower price, as it is scored',
    ersetzt: [GLEICHSTAND('[P, J, los]')],
    art: 'wertung',
    ja: 'Bei Gleichstand entscheidet der niedrigere Wertungspreis, danach die höhere Punktzahl bei J, danach das Los.',
    nein: 'Punktzahl bei P',
  },
  {
    was: 'so it does within a corridor, where the price has no points',
    ersetzt: KORRIDOR('P'),
    art: 'wertung',
    ja: 'Unter ihnen entscheidet: der niedrigere Wertungspreis.',
    nein: 'Punktzahl bei P',
  },
  {
    was: 'another criterion is named by its id',
    ersetzt: KORRIDOR('J'),
    art: 'wertung',
    ja: 'Unter ihnen entscheidet: die höhere Punktzahl bei J.',
  },
  {
    was: 'rounding that nobody has fixed is a gap',
    ersetzt: [['rundung: keine', 'rundung: null']],
    art: 'wertung',
    ja: '1. Ob Punkte vor dem Vergleich gerundet werden: «[fehlt: wertung.rundung]»',
    nein: 'Verglichen wird',
  },
  {
    was: 'who carries out the contract is not said to be scored once only where organisation is scored too',
    ersetzt: [],
    art: 'wertung',
    ja: '1. Qualifikation und Erfahrung der Personen, die den Auftrag tatsächlich ausführen, werden gewertet bei: J3 „Eingesetztes Team für die Beteiligung“. Zu benennen sind Personen für folgende Rollen:',
    nein: 'nur hier',
  },
  ...['false', 'null'].map((benannt) => ({
    was: `persons are not said to be named whom nobody is to name: ${benannt}`,
    ersetzt: [['personen_benannt: true', `personen_benannt: ${benannt}`] as const],
    art: 'wertung',
    ja: 'pädagogische Fachkraft. Ob Personen für sie zu benennen sind: [',
    nein: 'Zu benennen sind',
  })),
  {
    was: 'an influence of staff that nobody has judged is not stated, only what was entered',
    ersetzt: [UNBEURTEILT],
    art: 'wertung',
    ja: '3. Einfluss dieser Personen auf die Ausführung: Ob Jugendliche sich einbringen,',
    nein: 'erheblich beeinflusst',
  },
  {
    was: 'and left open where nothing was',
    ersetzt: [UNBEURTEILT, [/erheblichkeit_begruendung: .*/, 'erheblichkeit_begruendung: null']],
    art: 'wertung',
    ja: '3. Einfluss dieser Personen auf die Ausführung: [',
    nein: 'erheblich beeinflusst',
  },
  {
    was: 'a single place is shown in the singular',
    ersetzt: [[/nachkommastellen: \d/, 'nachkommastellen: 1']],
    art: 'wertung',
    ja: 'Angezeigt wird 1 Nachkommastelle.',
  },
  {
    was: 'notes on grades follow where there are grades',
    ersetzt: [],
    art: 'vergabevermerk',
    ja: 'Die Gründe jeder Note werden bei der Wertung',
  },
  {
    was: 'and not where the price alone decides',
    ersetzt: [NUR_PREIS],
    art: 'vergabevermerk',
    nein: 'jeder Note',
  },
  {
    was: 'no budget is not a budget of nothing',
    ersetzt: [[/budget_netto: .*/, 'budget_netto: 0']],
    art: 'vergabevermerk',
    ja: '4. Ein eigener Betrag ist für die Beteiligung nicht veranschlagt.',
    nein: 'Für die Beteiligung sind',
  },
  {
    was: 'a single step is one',
    ersetzt: [EIN_SCHRITT],
    art: 'leistungsbeschreibung',
    ja: 'Dieser Schritt ist eine Mindestleistung.',
    nein: 'folgende Schritte',
  },
  {
    was: 'several steps are several',
    ersetzt: [],
    art: 'leistungsbeschreibung',
    ja: '1. Diese Schritte sind eine Mindestleistung.',
  },
  {
    was: 'what evidence says of persons is limited, whether there is one piece or several',
    ersetzt: [],
    art: 'vertragsbedingung',
    ja: 'Angaben zu Personen sind darin auf das Nötige zu beschränken.',
    nein: 'Enthalten sie',
  },
];

const WIDERSPRUECHE: readonly Widerspruch[] = [
  {
    was: 'persons whom nobody is to name',
    ersetzt: [['personen_benannt: true', 'personen_benannt: false']],
    befund: 'warnung VM-05b T06',
  },
];

describe('documents say of the scoring what holds', () => {
  it.each(FAELLE)('$was', checkAussage);

  it.each(['P', 'J'])('the ratio is the same in the method and in the annex: %s', async (entscheidet) => {
    const { dokumente } = await compose(change('vergabe-jugendplatz', KORRIDOR(entscheidet)));
    const wertung = dokumente.find(({ art }) => art === 'wertung');
    const text = wertung === undefined ? '' : textOf(wertung);
    const ratio = 'Kennzahl Z = Leistung (auf 1.000 Punkte umgerechnet) / Preis × 100.000';
    expect(text.split(ratio)).toHaveLength(3);
    expect(text.match(/Kennzahl\w* (?:Z )?= /g)).toHaveLength(2);
  });

  it.each(WIDERSPRUECHE)('told with the texts: $was', async ({ ersetzt, befund }) => {
    expect(await premisesOf(ersetzt)).toEqual([befund]);
  });
});
