import type {
  Befund,
  Begruendung,
  Pruefbericht,
  SourceRange,
  Text,
  Urteil,
  Zusammenfassung,
} from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from './bericht.ts';

export const URI = '/projekte/storkow/waermeplan.projekt.yaml';
export const BASIS = '/projekte';

/** The checked file of the fixtures. */
export const QUELLTEXT = `projekt: waermeplanung
gemeinde:
  ags: "12067481"
verfahren:
  einsichtnahme: { von: 2027-02-01, bis: 2027-02-28 }
  entwurf:
    fertig_am: null
`;

export const OPTIONEN: BerichtOptionen = { sprache: 'de', farbe: false, breite: 80, basis: BASIS };

/** Lines and columns from zero. */
export function place(line: number, from: number, to: number, uri = URI): SourceRange {
  return { uri, start: { line, character: from }, end: { line, character: to } };
}

export function same(text: string): Text {
  return { de: text, en: text };
}

/** A node of a reason; unknown unless a value is given. */
export function grund(felder: Partial<Begruendung>): Begruendung {
  const unbekannt = felder.unbekannt ?? felder.wert === undefined;
  return {
    art: 'fakt',
    text: '',
    wert: { de: 'nicht angegeben', en: 'not stated' },
    unbekannt,
    kinder: [],
    ...felder,
  };
}

export function befund(felder: Partial<Befund> = {}): Befund {
  const urteil = felder.urteil ?? 'erfuellt';
  return {
    kennung: 'T-1',
    modul: 'waermeplanung/ablauf',
    titel: 'Entwurf zur Einsicht geben',
    urteil,
    moeglich: [urteil],
    ungeprueft: false,
    verbindlichkeit: 'muss',
    phase: 'beteiligung',
    quelle: 'MusterG § 3 Abs. 1 S. 2',
    stand: '2026-08-19',
    sicherheit: 'A',
    zeile: [],
    meldung: same('Erfüllt.'),
    fehlt: { angaben: [], recht: [] },
    range: place(4, 2, 15),
    begruendung: grund({ art: 'teil', text: urteil, wert: same(urteil) }),
    herkunft: [],
    ...felder,
  };
}

const NULLEN: Readonly<Record<Urteil, number>> = {
  verletzt: 0,
  offen: 0,
  anstehend: 0,
  ungenutzt: 0,
  begruendet: 0,
  erfuellt: 0,
  erlassen: 0,
  nicht_anwendbar: 0,
};

export function pruefbericht(felder: Partial<Pruefbericht> = {}): Pruefbericht {
  return {
    datei: URI,
    fachgebiet: 'waermeplanung',
    fachgebietTitel: 'Kommunale Wärmeplanung',
    gemeinde: 'Storkow (Mark)',
    stichtag: '2026-11-22',
    land: 'BB',
    varianten: [],
    katalogVersion: '0.1.0',
    phasen: [
      { id: 'vorbereitung', titel: 'Vorbereitung' },
      { id: 'beteiligung', titel: 'Beteiligung am Entwurf' },
    ],
    standDerPlanung: 'vorbereitung',
    probleme: [],
    hinweise: [],
    befunde: [],
    groessen: [],
    schritte: [],
    zusammenfassung: summe(felder.befunde ?? []),
    ...felder,
  };
}

function summe(befunde: readonly Befund[]): Zusammenfassung {
  const count = (urteil: string) => befunde.filter((one) => one.urteil === urteil).length;
  const severity = (schwere: string) => befunde.filter((one) => one.schwere === schwere).length;
  const nachUrteil = Object.fromEntries(Object.keys(NULLEN).map((urteil) => [urteil, count(urteil)]));
  return {
    pflichten: befunde.length,
    nachUrteil: { ...NULLEN, ...nachUrteil },
    fehler: severity('fehler'),
    warnungen: severity('warnung'),
    hinweise: severity('hinweis'),
  };
}

export function bericht(...berichte: readonly Pruefbericht[]): Bericht {
  return {
    berichte,
    werkzeug: { name: 'Baukasten', version: '0.1.0' },
    quelltexte: new Map([[URI, QUELLTEXT]]),
  };
}
