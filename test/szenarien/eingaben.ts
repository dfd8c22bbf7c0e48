import { probe } from './lib.ts';

export interface Eingabe {
  readonly inhalt: string | Uint8Array;
  readonly code: string;
  /** 1-based. */
  readonly ort: `${number}:${number}`;
  /** What the sentence says: what is wrong, and what to do. */
  readonly satz: RegExp;
  /** Other mistakes of the file. */
  readonly weitere?: readonly string[];
}

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(probe(), 'utf16le')]);
const bombe = Array.from({ length: 16 }, (_, i) => `&a${i + 1} [${`*a${i}, `.repeat(9)}]`);

/** Every way a project file has been seen broken; each must say one thing and not stop the check of others. */
export const EINGABEN: Readonly<Record<string, Eingabe>> = {
  leer: { inhalt: '', code: 'datei-leer', ort: '1:1', satz: /enthält keine Angaben.*erwartet/ },
  'nur-kommentar': { inhalt: '# nichts\n', code: 'datei-leer', ort: '1:1', satz: /enthält keine Angaben/ },
  'kein-yaml': {
    inhalt: 'Sehr geehrte Damen und Herren,\nanbei: der Plan: fertig\n',
    code: 'yaml-syntax',
    ort: '1:1',
    satz: /bitte/,
  },
  tabulator: {
    inhalt: probe('plan:\n\tfertig: true'),
    code: 'yaml-tabulator',
    ort: '6:1',
    satz: /Tabulator.*Leerzeichen/,
  },
  doppelt: {
    inhalt: probe('plan: { fertig: true }\nplan: { fertig: false }'),
    code: 'yaml-doppelter-schluessel',
    ort: '6:1',
    satz: /zum zweiten Mal.*löschen/,
  },
  fachgebiet: {
    inhalt: 'projekt: prob\n',
    code: 'fachgebiet-unbekannt',
    ort: '1:10',
    satz: /gibt es nicht.*„probe“/,
  },
  'ohne-fachgebiet': {
    inhalt: 'gemeinde: {}\n',
    code: 'fachgebiet-unbekannt',
    ort: '1:1',
    satz: /fehlt „projekt:“.*eintragen/,
  },
  'fachgebiet-liste': {
    inhalt: 'projekt: [probe]\n',
    code: 'fachgebiet-unbekannt',
    ort: '1:1',
    satz: /Bei „projekt:“ steht eine Liste, erwartet wird der Name des Fachgebiets.*„probe“.* eintragen/,
  },
  'zahl-zu-gross': {
    inhalt: 'projekt: probe\ngemeinde: { ags: "12067481" }\nplan: { kosten: 1e400 }\n',
    code: 'schema-wert',
    ort: '3:17',
    satz: /„1e400“ ist als Zahl zu groß; bitte die Zahl prüfen/,
  },
  'ags-unbekannt': {
    inhalt: 'projekt: probe\ngemeinde: { ags: "99999999" }\n',
    code: 'gemeinde-unbekannt',
    ort: '2:18',
    satz: /99999999.*gibt es im Gemeindeverzeichnis nicht.*nachschlagen/,
  },
  'land-widerspruch': {
    inhalt: 'projekt: probe\ngemeinde: { ags: "12067481", land: SN }\n',
    code: 'land-widerspruch',
    ort: '2:36',
    satz: /12067481 gehört zu Storkow \(Mark\) in BB, hier steht das Land SN: BB eintragen/,
  },
  'variante-unbekannt': {
    inhalt: 'projekt: probe\nvarianten: [teuer, teurer]\ngemeinde: { ags: "12067481" }\n',
    code: 'variante-unbekannt',
    ort: '2:20',
    satz: /„teurer“ gibt es nicht; bekannt: .*ohne-kosten.*Gemeint: „teuer“\?/,
  },
  'abweichung-unbekannt': {
    inhalt:
      'projekt: probe\ngemeinde: { ags: "12067481" }\nabweichungen:\n  - { anforderung: P-l, grund: x }\n',
    code: 'kennung-unbekannt',
    ort: '4:20',
    satz: /„P-l“ gibt es nicht, diese Abweichung gilt also für nichts.*baukasten regeln/,
  },
  'element-doppelt': {
    inhalt: 'projekt: probe\ngemeinde: { ags: "12067481" }\norte:\n  - id: Nord\n  - id: Süd\n  - id: Nord\n',
    code: 'element-doppelt',
    ort: '6:9',
    satz: /„Nord“ steht in dieser Liste schon einmal; bitte jedem Eintrag/,
  },
  'stichtag-vor-recht': {
    inhalt: 'projekt: probe\nstichtag: 1800-01-01\ngemeinde: { ags: "12067481" }\n',
    code: 'stichtag-vor-recht',
    ort: '2:11',
    satz: /Am 01\.01\.1800 galt noch keine Regel zu „Probe“, die früheste gilt ab 01\.01\.2024: Stichtag/,
  },
  'ags-zahl': {
    inhalt: 'projekt: probe\ngemeinde: { ags: 12067481 }\n',
    code: 'schema-typ',
    ort: '2:18',
    satz: /Anführungszeichen/,
  },
  'ags-null': {
    inhalt: 'projekt: probe\ngemeinde: { ags: 01001000 }\n',
    code: 'zahl-fuehrende-null',
    ort: '2:18',
    satz: /Anführungszeichen/,
  },
  tausenderpunkt: {
    inhalt: probe('plan: { kosten: 1.000 }'),
    code: 'zahl-tausenderpunkt',
    ort: '5:17',
    satz: /1000/,
  },
  komma: { inhalt: probe('plan: { kosten: "12,5" }'), code: 'zahl-komma', ort: '5:17', satz: /12\.5/ },
  datum: {
    inhalt: `stichtag: 30.06.2028\n${probe()}`,
    code: 'datum-format',
    ort: '1:11',
    satz: /2028-06-30/,
  },
  'kein-tag': {
    inhalt: `stichtag: 2027-02-30\n${probe()}`,
    code: 'datum-format',
    ort: '1:11',
    satz: /gibt es nicht|Kalender/,
  },
  windows: {
    inhalt: Buffer.from(probe('plan: { name: "Grünplan" }'), 'latin1'),
    code: 'datei-kodierung',
    ort: '5:18',
    satz: /Windows-1252.*UTF-8/,
  },
  'utf-16': { inhalt: utf16, code: 'datei-kodierung', ort: '1:1', satz: /UTF-16.*UTF-8/ },
  konflikt: {
    inhalt: `<<<<<<< HEAD\n${probe()}=======\n${probe()}>>>>>>> neu\n`,
    code: 'datei-konflikt',
    ort: '1:1',
    satz: /Konflikt.*Fassung wählen/,
  },
  nul: { inhalt: 'projekt: probe\0\n', code: 'datei-nul', ort: '1:15', satz: /NUL.*UTF-8/ },
  bombe: {
    inhalt: probe(`bombe: [&a0 [x], ${bombe.join(', ')}]`),
    code: 'yaml-alias',
    ort: '5:245',
    satz: /Verweis/,
  },
  kreis: { inhalt: probe('plan: &p { fertig: *p }'), code: 'yaml-alias', ort: '5:20', satz: /Verweis/ },
  'alias-ohne-anker': { inhalt: probe('plan: *p'), code: 'yaml-alias', ort: '5:7', satz: /Verweis/ },
  klammern: { inhalt: '['.repeat(20_000), code: 'yaml-tiefe', ort: '1:101', satz: /tiefer als 100 Ebenen/ },
  proto: {
    inhalt: probe('__proto__: { fertig: true }'),
    code: 'yaml-schluessel',
    ort: '5:1',
    satz: /__proto__/,
  },
  'zwei-dokumente': {
    inhalt: `${probe()}---\n${probe()}`,
    code: 'yaml-mehrere-dokumente',
    ort: '6:1',
    satz: /zweites Dokument.*eigene Datei/,
  },
  markierung: {
    inhalt: probe('plan: !geheim { fertig: true }'),
    code: 'yaml-markierung',
    ort: '5:7',
    satz: /Markierung.*Anführungszeichen/,
  },
  'fremdes-feld': {
    inhalt: probe('plan: { fertg: true }'),
    code: 'schema-unbekanntes-feld',
    ort: '5:9',
    satz: /„fertig“/,
  },
  auswahl: {
    inhalt: 'projekt: probe\ngemeinde: { land: XX }\n',
    code: 'schema-auswahl',
    ort: '2:19',
    satz: /erlaubt sind SH.*„XX“/,
  },
  'viel-zu-gross': {
    inhalt: `a: ${'x'.repeat(5_000_001)}\n`,
    code: 'datei-zu-gross',
    ort: '1:1',
    satz: /5 MB.*aufteilen/,
  },
};

/** These are fine, although they look unusual. */
export const GUT: Readonly<Record<string, string>> = {
  'bom.projekt.yaml': `\uFEFF${probe()}`,
  'crlf.projekt.yaml': probe().replaceAll('\n', '\r\n'),
  'lang.projekt.yaml': probe(
    `plan: { fertig: true, kosten: 1, name: A, oeffentlich: true }\n${'# Zeile\n'.repeat(50_000)}`,
  ),
};
