import { parseFeel } from '../../../packages/engine/src/feel/parse.ts';
import type {
  Anforderung,
  AnforderungFelder,
  Ausdruck,
  Beleg,
  Erleichterung,
  Fachgebiet,
  Feld,
  Groesse,
  Je,
  Modul,
  Overlay,
  Parameter,
  ParameterLiteral,
  ParameterTyp,
  ParameterWert,
  Sicherheit,
} from '../../../packages/engine/src/katalog/types.ts';
import { PHASEN } from './fakten.ts';

/** Rules built in memory; every text is read by the real parser. */
export function ausdruck(text: string): Ausdruck {
  const known = gelesen.get(text);
  if (known !== undefined) return known;
  const { node, probleme } = parseFeel(text);
  if (node === undefined) throw new Error(`${text}: ${probleme.map((problem) => problem.text.de).join(' ')}`);
  const neu = { text, node, range: ort(text) };
  if (gelesen.size < 50_000) gelesen.set(text, neu);
  return neu;
}

const gelesen = new Map<string, Ausdruck>();

/** A place whose file is told by a text, so that places can be compared. */
export function ort(uri = 'test'): Ausdruck['range'] {
  const anfang = { line: 0, character: 0 };
  return { uri, start: anfang, end: anfang };
}

export function feld<T>(wert: T, uri?: string): Feld<T> {
  return { wert, range: ort(uri) };
}

/** Fields of a requirement as a rule file writes them. */
export interface FelderText {
  readonly titel?: string;
  readonly wenn?: string;
  readonly dann?: string;
  readonly faellig?: string;
  readonly erledigt_am?: string;
  readonly massgeblich?: string;
  readonly phase?: string;
  readonly zweifel?: string;
  readonly verbindlichkeit?: 'muss' | 'soll' | 'kann';
  readonly sicherheit?: Sicherheit;
}

export function felder(texte: FelderText, uri?: string): AnforderungFelder {
  const FEEL = new Set(['wenn', 'dann', 'faellig', 'erledigt_am', 'massgeblich']);
  const eintraege = Object.entries(texte)
    .filter(([, wert]) => wert !== undefined)
    .map(([name, wert]) => [name, feld(FEEL.has(name) ? ausdruck(wert) : wert, uri)]);
  return Object.fromEntries(eintraege) as AnforderungFelder;
}

export function je(variable: string, liste = 'liste'): Je {
  return { variable, liste: ausdruck(liste) };
}

export function anforderung(
  kennung: string,
  texte: FelderText,
  teile: Partial<Anforderung> = {},
): Anforderung {
  return {
    kennung,
    modul: 'test/modul',
    geltung: {},
    zeile: [],
    felder: felder({ verbindlichkeit: 'muss', sicherheit: 'A', ...texte }, kennung),
    fassungen: [],
    range: ort(kennung),
    ...teile,
  };
}

export function erleichterung(
  id: string,
  teile: Partial<Erleichterung>,
  sicherheit: Sicherheit = 'A',
): Erleichterung {
  return {
    id,
    titel: id,
    modul: 'test/modul',
    beleg: beleg(sicherheit),
    geltung: {},
    entfaellt: [],
    aendert: {},
    zeile: [],
    range: ort(id),
    ...teile,
  };
}

export function entfaellt(...kennungen: readonly string[]): Erleichterung['entfaellt'] {
  return kennungen.map((kennung) => ({ ziel: { kennung }, range: ort(kennung) }));
}

export function groesse(id: string, formel: string, teile: Partial<Groesse> = {}): Groesse {
  return { id, titel: id, formel: ausdruck(formel), geltung: {}, zeile: [], range: ort(id), ...teile };
}

export function parameter(id: string, typ: ParameterTyp, werte: readonly ParameterWert[]): Parameter {
  return { id, titel: id, typ, werte, range: ort(id) };
}

export function wert(literal: ParameterLiteral, teile: Partial<ParameterWert> = {}): ParameterWert {
  return { wert: literal, beleg: beleg('A'), range: ort('wert'), ...teile };
}

export function zahl(text: string): ParameterLiteral {
  return { art: 'zahl', text };
}

export function beleg(sicherheit: Sicherheit): Beleg {
  return { quelle: 'Testgesetz', stand: '2026-01-01', sicherheit };
}

export function modul(teile: Partial<Modul>): Modul {
  return {
    id: 'test/modul',
    titel: 'Test',
    zweck: 'Test',
    geltung: {},
    parameter: [],
    groessen: [],
    anforderungen: [],
    erleichterungen: [],
    uri: 'test',
    ...teile,
  };
}

export function overlay(id: string, teile: Partial<Overlay>): Overlay {
  return {
    id,
    art: 'overlay',
    titel: id,
    geltung: {},
    beleg: { quelle: 'Testgesetz' },
    aendert: { parameter: [], groessen: [], anforderungen: [], erleichterungen: [] },
    entfaellt: [],
    ergaenzt: { parameter: [], groessen: [], anforderungen: [], erleichterungen: [] },
    uri: id,
    ...teile,
  };
}

export function fachgebiet(teile: Partial<Fachgebiet>): Fachgebiet {
  return {
    id: 'test',
    titel: 'Test',
    phasen: PHASEN.map((id) => ({ id, titel: id })),
    schema: {},
    typ: { art: 'beliebig' },
    module: [],
    overlays: [],
    varianten: [],
    bausteine: [],
    ...teile,
  };
}
