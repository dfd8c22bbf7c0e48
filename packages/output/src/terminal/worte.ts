import type { Sprache } from '@baukasten/engine';
import type { Projektstand } from './projektstand.ts';

/** Words of the terminal report. */
export interface TerminalWorte {
  readonly stichtag: string;
  readonly standDerPlanung: string;
  readonly varianten: (namen: string) => string;
  readonly rechtsstand: (version: string) => string;
  readonly quellenStand: (von: string, bis: string) => string;
  readonly alsNaechstes: string;
  readonly sofort: string;
  readonly angeben: string;
  readonly demnaechst: string;
  readonly bis: (tag: string) => string;
  readonly seit: (tag: string) => string;
  readonly weitereSchritte: (anzahl: number) => string;
  readonly probleme: string;
  readonly sieheAuch: string;
  readonly vorschlag: string;
  readonly ohnePhase: string;
  readonly fehltAngabe: string;
  readonly fehltRecht: string;
  readonly ebenso: string;
  readonly undWeitere: (anzahl: number) => string;
  readonly weitereOffen: (anzahl: number) => string;
  readonly abhilfe: string;
  readonly frist: (tag: string, abgelaufen: boolean) => string;
  readonly rechtstag: (tag: string) => string;
  readonly rechtstagUnbekannt: string;
  readonly davonVerspaetet: (anzahl: number) => string;
  readonly geplant: (tag: string) => string;
  readonly ohneFrist: (anzahl: number) => string;
  readonly hinweise: string;
  readonly groessen: string;
  readonly ergebnis: string;
  readonly nichtGeprueft: string;
  readonly keineAnforderung: string;
  readonly dateiFehlerhaft: string;
  readonly mehr: string;
  readonly insgesamt: (dateien: number) => string;
  readonly ueberblick: string;
  readonly ueberblickZahlen: (anzahl: Readonly<Record<Projektstand, number>>) => string;
  readonly naechsteFrist: (tag: string) => string;
  readonly mehrJeProjekt: string;
}

const DE: TerminalWorte = {
  stichtag: 'Stichtag',
  standDerPlanung: 'Stand der Planung',
  varianten: (namen) => `Geprüft mit Varianten, also nicht nach geltendem Recht: ${namen}`,
  rechtsstand: (version) => `Rechtsstand: Regelwerk ${version}`,
  quellenStand: (von, bis) => `Stand der Quellen ${von === bis ? bis : `${von} bis ${bis}`}`,
  alsNaechstes: 'Als Nächstes',
  sofort: 'sofort',
  angeben: 'angeben',
  demnaechst: 'demnächst',
  bis: (tag) => `bis ${tag}`,
  seit: (tag) => `Frist ${tag}`,
  weitereSchritte: (anzahl) => (anzahl === 1 ? '… und 1 weiterer' : `… und ${anzahl} weitere`),
  probleme: 'Probleme in der Datei',
  sieheAuch: 'siehe auch',
  vorschlag: 'Vorschlag',
  ohnePhase: 'Allgemein',
  fehltAngabe: 'Es fehlt',
  fehltRecht: 'Rechtlich offen',
  ebenso: 'Ebenso',
  undWeitere: (anzahl) => (anzahl === 0 ? '' : ` und ${anzahl} weitere`),
  weitereOffen: (anzahl) => `${anzahl} weitere offen`,
  abhilfe: '→',
  frist: (tag, abgelaufen) => `Frist ${tag}${abgelaufen ? ' abgelaufen' : ''}`,
  rechtstag: (tag) => `nach dem Recht vom ${tag}`,
  rechtstagUnbekannt: 'maßgeblicher Tag nicht angegeben, nach dem Recht am Stichtag',
  davonVerspaetet: (anzahl) => `davon ${anzahl} verspätet`,
  geplant: (tag) => `geplant am ${tag}`,
  ohneFrist: (anzahl) => `${anzahl} ${anzahl === 1 ? 'steht' : 'stehen'} ohne Frist an`,
  hinweise: 'Hinweise',
  groessen: 'Abgeleitete Werte',
  ergebnis: 'Ergebnis',
  nichtGeprueft: 'Nicht geprüft: Die Datei lässt sich so nicht auswerten.',
  keineAnforderung: 'Keine Anforderung gefunden, die hier an diesem Stichtag gilt.',
  dateiFehlerhaft: 'Die Datei enthält Fehler; beurteilt wurde, was lesbar war.',
  mehr: 'Alles im Einzelnen zeigt --ausfuehrlich, ein einzelnes Urteil „baukasten erklaeren KENNUNG DATEI“.',
  insgesamt: (dateien) => `Insgesamt ${dateien} ${dateien === 1 ? 'Datei' : 'Dateien'}`,
  ueberblick: 'Überblick',
  ueberblickZahlen: ({ erledigt, offen, verletzt, fehlerhaft }) =>
    `${erledigt} ohne offene Pflicht · ${offen} mit offenen Pflichten · ${verletzt} mit Verstößen · ${fehlerhaft} mit Fehlern in der Datei`,
  naechsteFrist: (tag) => `nächste sichere Frist ${tag}`,
  mehrJeProjekt:
    'Was bei einem Projekt fehlt und warum, zeigt „baukasten pruefen DATEI“; bei allen zusammen --ausfuehrlich.',
};

const EN: TerminalWorte = {
  stichtag: 'Reference day',
  standDerPlanung: 'stage of planning',
  varianten: (namen) => `Checked with variants, so not by the law in force: ${namen}`,
  rechtsstand: (version) => `Law: rules ${version}`,
  quellenStand: (von, bis) => `sources as of ${von === bis ? bis : `${von} to ${bis}`}`,
  alsNaechstes: 'Next steps',
  sofort: 'now',
  angeben: 'state',
  demnaechst: 'soon',
  bis: (tag) => `by ${tag}`,
  seit: (tag) => `due ${tag}`,
  weitereSchritte: (anzahl) => `… and ${anzahl} more`,
  probleme: 'Problems in the file',
  sieheAuch: 'see also',
  vorschlag: 'Suggestion',
  ohnePhase: 'General',
  fehltAngabe: 'Missing',
  fehltRecht: 'Open in law',
  ebenso: 'Likewise',
  undWeitere: (anzahl) => (anzahl === 0 ? '' : ` and ${anzahl} more`),
  weitereOffen: (anzahl) => `${anzahl} more open`,
  abhilfe: '→',
  frist: (tag, abgelaufen) => `deadline ${tag}${abgelaufen ? ' has passed' : ''}`,
  rechtstag: (tag) => `by the law of ${tag}`,
  rechtstagUnbekannt: 'decisive day not stated, by the law on the reference day',
  davonVerspaetet: (anzahl) => `${anzahl} of them late`,
  geplant: (tag) => `planned for ${tag}`,
  ohneFrist: (anzahl) => `${anzahl} coming up without a date`,
  hinweise: 'Notes',
  groessen: 'Derived values',
  ergebnis: 'Result',
  nichtGeprueft: 'Not checked: the file cannot be evaluated as it is.',
  keineAnforderung: 'No requirement found that holds here on this reference day.',
  dateiFehlerhaft: 'The file contains errors; what was readable has been judged.',
  mehr: 'Everything in detail: --ausfuehrlich; one verdict: "baukasten erklaeren KENNUNG FILE".',
  insgesamt: (dateien) => `${dateien} ${dateien === 1 ? 'file' : 'files'} in total`,
  ueberblick: 'Overview',
  ueberblickZahlen: ({ erledigt, offen, verletzt, fehlerhaft }) =>
    `${erledigt} without an open duty · ${offen} with open duties · ${verletzt} with violations · ${fehlerhaft} with errors in the file`,
  naechsteFrist: (tag) => `next certain deadline ${tag}`,
  mehrJeProjekt:
    'What is missing in one project and why: "baukasten pruefen FILE"; in all of them: --ausfuehrlich.',
};

export function terminalWorteFor(sprache: Sprache): TerminalWorte {
  return sprache === 'de' ? DE : EN;
}
