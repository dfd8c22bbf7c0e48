import { describe, expect, it } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall } from './aussagen.ts';

const DIREKT = 'vergabe-waermeplan-bb';
const SCHULHOF = 'vergabe-schulhof';
const HORIZONT = /erwartungshorizont:\n(?: +"\d".*\n)+/g;
const SPANNEN: readonly Ersetzt[] = [
  [/gewicht: \d+/g, 'gewicht: null'],
  ['rangfolge_statt_gewichtung: false', 'rangfolge_statt_gewichtung: false\n  spannen: true'],
];
const OHNE_NOTEN: Ersetzt = [HORIZONT, 'erwartungshorizont: { gut: Es überzeugt. }\n'];

/** `[]` says that there is none: no sentence announces what does not follow. */
const FAELLE: readonly Fall[] = [
  {
    was: 'milestones',
    ersetzt: [[/meilensteine: \[.*\]/, 'meilensteine: []']],
    art: 'vertragsbedingung',
    ja: '2. Sie ist zu den Zeitpunkten zu erbringen, die dort für die einzelnen Schritte stehen. Vorher gilt',
  },
  {
    was: 'evidence',
    ersetzt: [[/ {2}nachweise: \[Dokumentation.*\]/, '  nachweise: []']],
    art: 'vertragsbedingung',
    ja: '3. Als Nachweis ist die Dokumentation jedes Schritts vorzulegen.',
  },
  {
    was: 'target groups',
    ersetzt: [[/zielgruppen: \[.*\]/, 'zielgruppen: []']],
    art: 'leistungsbeschreibung',
    ja: '2. Wer bisher selten beteiligt wird',
  },
  {
    was: 'groups of users',
    ersetzt: [[/nutzergruppen: \[.*\]/, 'nutzergruppen: []']],
    art: 'leistungsbeschreibung',
    nein: 'Das Ergebnis betrifft folgende Gruppen',
  },
  {
    was: 'age groups',
    ersetzt: [[/altersgruppen: \[.*\]/, 'altersgruppen: []']],
    art: 'leistungsbeschreibung',
    nein: 'folgende Altersgruppen',
  },
  {
    was: 'places',
    ersetzt: [[/orte: \[.*\]/, 'orte: []']],
    art: 'leistungsbeschreibung',
    ja: 'die Kinder und Jugendliche ohne Hilfe erreichen. Die Räume',
  },
  {
    was: 'fields of the note on participation',
    ersetzt: [[/vermerkfelder: \[.*\]/, 'vermerkfelder: []']],
    art: 'leistungsbeschreibung',
    ja: 'stellt dafür zusammen: Anlass, Termine, Formate',
  },
  {
    was: 'activities with minors',
    ersetzt: [[/taetigkeiten: \[.*\]/, 'taetigkeiten: []']],
    art: 'vertragsbedingung',
    ja: '1. Beschäftigte des beauftragten Unternehmens kommen bei der Beteiligung in Kontakt',
  },
  {
    was: 'documents of earlier work',
    beispiel: SCHULHOF,
    ersetzt: [[/(vorbefassung:\n(?: {2}.*\n)*? {2}unterlagen: )\[.*\]/, '$1[]']],
    art: 'leistungsbeschreibung',
    ja: 'liegen den Vergabeunterlagen bei: alle Ergebnisse dieser Vorarbeiten.',
  },
  {
    was: 'sections of the concept',
    ersetzt: [[/abschnitte:(?: \[.*\]|\n(?: {4}.*\n)+)/, 'abschnitte: []\n']],
    art: 'bieterformular',
    ja: '2. Eine Gliederung ist nicht vorgegeben.',
    nein: 'Gliederung des Konzepts',
  },
  {
    was: 'money for participation',
    beispiel: DIREKT,
    ersetzt: [
      [/budget_netto: \d+/, 'budget_netto: 0'],
      [/positionen:\n(?: {4}.*\n)+/, 'positionen: []\n'],
    ],
    art: 'direktauftrag',
    nein: 'Davon entfallen',
  },
  {
    was: 'steps, where participation is waived: with steps the memo asks which of both holds',
    ersetzt: [['verzicht_begruendung: null', 'verzicht_begruendung: Kein Personal.']],
    art: 'vergabevermerk',
    ja: 'obwohl Beteiligungsschritte vorgesehen sind. Was davon gilt: [',
    nein: 'gleichwohl nicht vorgesehen',
  },
  {
    was: 'grades, where expectations name none: the best is a field to fill in',
    ersetzt: [...SPANNEN, OHNE_NOTEN],
    art: 'wertung',
    ja: '| J1 | Verzahnung mit den Leistungsphasen und Spielraum für Entscheidungen | wie oben | [',
  },
  {
    was: 'the best grade: the matrix is not said to explain the grades',
    ersetzt: [[/ +"5": Junge Menschen wirken in jeder Phase.*\n/, '']],
    art: 'wertung',
    ja: 'Was eine Note bedeutet, steht in folgender Anlage: [',
  },
];

describe('what is stated as empty is not announced', () => {
  it.each(FAELLE)('$was', checkAussage);

  it('expectations without any grade are a mistake in the file', async () => {
    const { kopf } = await compose(change('vergabe-jugendplatz', [[HORIZONT, 'erwartungshorizont: {}\n']]));
    expect(new Set(kopf.probleme.map(({ code }) => code))).toEqual(new Set(['schema-wert']));
  });
});
