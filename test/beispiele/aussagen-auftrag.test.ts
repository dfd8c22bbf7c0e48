import { describe, expect, it } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall } from './aussagen.ts';

const SCHULHOF = 'vergabe-schulhof';
const OHNE_WETTBEWERB: Ersetzt = ['art: verhandlungsverfahren_mit_tw', 'art: verhandlungsverfahren_ohne_tw'];
const GEGENSTAND = (art: string): Ersetzt => ['gegenstand:\n  art: planung', `gegenstand:\n  art: ${art}`];
const OHNE_SCHRITTE: Ersetzt = [/ {2}schritte:\n(?: {4}.*\n)+/, '  schritte: []\n'];

const FAELLE: readonly Fall[] = [
  {
    was: "a notice that is sent of one's own accord has its text",
    beispiel: SCHULHOF,
    ersetzt: [OHNE_WETTBEWERB],
    art: 'bekanntmachung',
    ja: 'Zuschlagskriterien mit Gewichten',
  },
  {
    was: 'an option without a position of its own has no price of the bid',
    ersetzt: [[/ {4}- \{ nummer: "3\.2".*art: option.*\n/, '']],
    art: 'leistungsbeschreibung',
    ja: 'Preis der übrigen bis zum Ablauf der Abruffrist: [',
    nein: 'Für jede Option gilt',
  },
  {
    was: 'as many positions as options are priced, wherever they stand in the sheet',
    ersetzt: [],
    art: 'leistungsbeschreibung',
    ja: '1. Für jede Option gilt der Preis aus dem Angebot des beauftragten Unternehmens bis zum Ablauf der Abruffrist.\n',
  },
  {
    was: 'who grades in a design contest is left to the clerk, for the jury ranks the entries',
    ersetzt: [
      ['rolle: beirat_ohne_stimme', 'rolle: preisgericht'],
      ['art: verhandlungsvergabe_ohne_tw', 'art: planungswettbewerb'],
    ],
    art: 'wertung',
    ja: '3. Die Noten vergeben: [',
    nein: 'Personen des Auftraggebers',
  },
  ...['dienstleistung', 'soziale_dienstleistung', 'lieferung'].flatMap((art): readonly Fall[] => [
    {
      was: `what young people say goes into the service, not into a plan: ${art}`,
      ersetzt: [GEGENSTAND(art)],
      art: 'leistungsbeschreibung',
      ja: 'gehen nachvollziehbar in die weitere Leistung ein.',
      nein: 'Planungsstand',
    },
    {
      was: `nor is a state of planning accepted: ${art}`,
      ersetzt: [GEGENSTAND(art)],
      art: 'vertragsbedingung',
      ja: 'der Teil der Leistung, auf den sich der Schritt bezieht',
      nein: 'Planungsstand',
    },
  ]),
  {
    was: 'a planner keeps the words of planning',
    ersetzt: [],
    art: 'leistungsbeschreibung',
    ja: 'legt bei jedem Planungsstand dar',
  },
  {
    was: 'nobody addresses age groups without steps',
    ersetzt: [OHNE_SCHRITTE],
    art: 'leistungsbeschreibung',
    nein: 'Altersgruppen',
  },
  {
    was: 'staff is not to be named where nothing asks for it',
    ersetzt: [
      ['          thema: personal\n', '          thema: null\n'],
      [/art: referenz_person/g, 'art: konzept'],
    ],
    art: 'bieterformular',
    nein: 'Benanntes Personal',
  },
  {
    was: 'nor where its influence is denied',
    ersetzt: [['einfluss_erheblich: true', 'einfluss_erheblich: false']],
    art: 'bieterformular',
    nein: 'Benanntes Personal',
  },
  {
    was: 'it is where a criterion scores it',
    ersetzt: [],
    art: 'bieterformular',
    ja: '| Projektleitung Planung | [',
  },
];

describe('documents fit the contract and the procedure', () => {
  it.each(FAELLE)('$was', checkAussage);

  it('there is no text for a notice in a procedure without one', async () => {
    const { dokumente } = await compose(
      change(SCHULHOF, [OHNE_WETTBEWERB, ['bekanntmachung: 2026-12-01', 'bekanntmachung: null']]),
    );
    expect(dokumente.map(({ art }) => art)).not.toContain('bekanntmachung');
    expect(dokumente.map(({ art }) => art)).toContain('wertung');
  });
});
