import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  builtInBestand,
  compileSchema,
  composeDokumente,
  createPruefer,
  createRegister,
  kompiliert,
  loadKatalog,
  localBestand,
  parseDocument,
  type Regelbestand,
  type RegelDatei,
  readFaelle,
  runFaelle,
  type SourceDocument,
} from '@baukasten/engine';
import { type Alles, collectAlles } from '../../arbeitsbereich/alles.ts';
import { bausteinNamen } from '../../dokumente/namen.ts';
import type { Umbenennung } from './rename.ts';

const WURZEL = fileURLToPath(new URL('../../../../../', import.meta.url));
const read = (pfad: string) => readFileSync(`${WURZEL}${pfad}`, 'utf8');
const register = createRegister(
  JSON.parse(
    read(`rules/gemeinsam/${readdirSync(`${WURZEL}rules/gemeinsam`).find((one) => one.endsWith('.json'))}`),
  ),
);

/** Files by path; rules below `regeln/`, projects beside them. */
export type Dateien = Readonly<Record<string, string>>;

const PROBE = `${WURZEL}test/szenarien/regeln/`;
const probe = Object.fromEntries(
  readdirSync(PROBE, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [one, readFileSync(`${PROBE}${one}`, 'utf8')]),
);

/** The invented topic under another name: every name in it is the same. */
function topic(name: string): Dateien {
  return Object.fromEntries(
    Object.entries(probe)
      .filter(([pfad]) => pfad.startsWith('probe/'))
      .map(([pfad, text]) => [
        pfad.replace('probe', name),
        text.replace(/\bprobe(?=\/)|(?<=const: |x-fachgebiet: )probe\b/g, name),
      ]),
  );
}

const GEMEINDE = `title: Gemeinde
type: object
additionalProperties: false
properties:
  ags: { title: Schluessel, type: string, format: ags }
  land: { title: Land, type: string }
  name: { title: Name, type: string }
  einwohner_2024_01_01: { title: Einwohner, type: integer, minimum: 0, x-einheit: Einwohner }
  kueste: { title: Kueste, type: boolean }
  haefen: { title: Haefen, type: [array, "null"], items: { $ref: "#/$defs/hafen" } }
$defs:
  hafen:
    type: object
    additionalProperties: false
    required: [id, tief]
    properties: { id: { title: Name, type: string }, tief: { title: Tief, type: boolean } }
`;

/** What the small topic has no example of: fields shared by two paths, loops, lists of names in the schema. */
const MEHR = `modul: probe/mehr
titel: Mehr
zweck: Zeigt, wo Namen stehen.
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
parameter:
  rabatt:
    titel: Rabatt
    typ: betrag
    einheit: EUR
    werte:
      - ab: 2024-01-01
        quelle: ProbeG § 9
        staffel: { nach: plan.kosten, stufen: [{ unter: 10, wert: 1 }, { wert: 2 }] }
groessen:
  tiefe_haefen:
    titel: Tiefe Haefen
    formel: some h in gemeinde.haefen satisfies h.tief
  ufer:
    titel: Ufer
    je: { g: gemeinden }
    formel: g.kueste and groesse.tiefe_haefen
anforderungen:
  haefen_tief:
    kennung: M-1
    titel: Haefen
    verbindlichkeit: muss
    adressat: Gemeinde
    quelle: ProbeG § 9
    je: { g: gemeinden }
    wenn: g.kueste
    dann: every h in g.haefen satisfies h.tief
    feld: g.haefen
    meldung: Es fehlt ein tiefer Hafen an {{ g.kueste }}; {{ parameter.rabatt }}.
    abhilfe: Ausbaggern.
  ende:
    kennung: M-2
    titel: Ende
    verbindlichkeit: muss
    adressat: Gemeinde
    quelle: ProbeG § 9
    dann: plan.bis >= plan.von + duration("P1M") and plan.kosten > parameter.rabatt
    feld: plan.bis
    meldung: Zu kurz.
    abhilfe: Verlängern.
    korrektur: { setze: plan.bis, auf: plan.von + duration("P1M") }
erleichterungen:
  ohne_kueste:
    titel: Ohne Kueste
    quelle: ProbeG § 9
    je: { stadt: gemeinden }
    wenn: stadt.kueste = false
    entfaellt: [M-1]
  teuer_genug:
    titel: Teuer genug
    quelle: ProbeG § 9
    wenn: stichtag < date("1990-01-01")
    entfaellt: [{ modul: probe/plan }]
`;
const MEHR_OVERLAY = `overlay: probe/land/bb
land: BB
titel: Brandenburg
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
aendert:
  anforderungen:
    M-1: { dann: 'every h in g.haefen satisfies h.tief or g.kueste', feld: g.haefen, quelle: ProbeG § 9 }
  groessen:
    ufer: { formel: g.kueste, quelle: ProbeG § 9 }
  erleichterungen:
    ohne_kueste: { wenn: 'stadt.kueste = false and groesse.kostenrahmen > 5', quelle: ProbeG § 9 }
entfaellt: [{ anforderung: P-3, quelle: ProbeG § 9 }]
`;
const MEHR_FAELLE = `stichtag: 2026-07-01
faelle:
  - name: Haefen
    angaben:
      gemeinde: &g { ags: "12067481", land: BB, kueste: true, haefen: [{ id: a, tief: true }] }
      gemeinden: [{ ags: "14628110", kueste: true, haefen: null }]
      abweichungen: [{ anforderung: P-3, grund: x }]
    erwartet: { M-1: erfuellt, M-2: offen }
    fehlt: { M-2: [plan.bis, plan.von, plan.kosten] }
    groessen: { tiefe_haefen: true }
`;
const baustein = (id: string, felder: string, text: string) => `---
baustein: probe/${id}
kennung: B-${id}
titel: Text
zweck: { de: Zeigt etwas., en: Shows something. }
abschnitt: leistung
quelle: ProbeG § 9
stand: 2026-01-01
sicherheit: A
${felder}---
${text}`;
const BAUSTEIN = baustein(
  'haefen',
  'wenn: some h in gemeinde.haefen satisfies not(h.tief) and parameter.rabatt > 0\nverlangt_von: [M-1]\nschliesst_aus: [probe/plan]\n',
  `{% for stadt in gemeinden %}{% for h in stadt.haefen %}{% if h.tief %}tief{% else %}flach {{ h.id }}{% endif %}{% endfor %}
{% if stadt["kueste"] and stadt.haefen.size > 0 %}{{ stadt.haefen.first.tief }}{% endif %}{% endfor %}
{% assign p = plan %}{{ p.von | datum: "lang" }}, {{ p.kosten | euro }}, {{ parameter.rabatt | euro }}, {{ groesse.tiefe_haefen }}
{% for ort in orte %}{{ ort.id }} {{ ort.geprueft }}{% endfor %}{{ gemeinde.haefen | anzahl }}{{ stichtag }}
`,
);
const BAUSTEIN_PLAN = baustein(
  'plan',
  'wenn: plan.fertig = false\nmassgeblich: plan.von\n',
  '{{ plan.name | gross }}\n',
);
/** What scoring and documents read by name, beside a field of the author's own. */
const GELESEN = `  wertung:
    title: Wertung
    type: object
    additionalProperties: false
    properties:
      anmerkung: { title: Anmerkung, type: string }
      kriterien:
        title: Kriterien
        type: array
        items:
          type: object
          additionalProperties: false
          required: [id]
          properties:
            id: { title: Kennung, type: string }
            unterkriterien:
              title: Unterkriterien
              type: [array, "null"]
              items:
                type: object
                additionalProperties: false
                required: [id]
                properties: { id: { title: Kennung, type: string }, gewicht: { title: Gewicht, type: number } }
  preisblatt:
    title: Preisblatt
    type: object
    additionalProperties: false
    properties:
      positionen:
        title: Positionen
        type: array
        items:
          type: object
          additionalProperties: false
          required: [nummer]
          properties: { nummer: { title: Nummer, type: string } }
`;
const schema = (topic: string) =>
  (probe['probe/projekt.schema.yaml'] ?? '')
    .replace(/(const|x-fachgebiet): probe/g, `$1: ${topic}`)
    .replace(
      '  stand_der_planung:',
      `  gemeinden: { title: Gemeinden, type: [array, "null"], items: { $ref: ../gemeinsam/gemeinde.schema.yaml } }
${GELESEN}  stand_der_planung:`,
    )
    .replace(
      'additionalProperties: false\n    properties:\n      fertig',
      `additionalProperties: false
    dependentRequired: { bis: [von] }
    x-reihenfolge: [von, bis, kosten]
    examples: [{ von: 2026-01-01, kosten: 1 }]
    if: { properties: { fertig: { const: true } }, required: [fertig] }
    then: { required: [kosten] }
    properties:
      von: { title: Von, type: string, format: date }
      bis: { title: Bis, type: string, format: date }
      fertig`,
    );

export const projekt = (topic: string) => `# Projekt
projekt: ${topic}
varianten: [teuer]
stichtag: 2026-11-22
gemeinde: { ags: "12067481", kueste: true, haefen: [{ id: x, tief: false }] }
gemeinden: [{ ags: "14628110", "kueste": true, haefen: [{ id: y, tief: false }] }]
stand_der_planung: anfang
plan: { fertig: true, kosten: 1400, name: A, oeffentlich: false, von: 2026-01-01, bis: 2026-01-02 }
orte: [{ id: nord, geprueft: false }]
abweichungen: [{ anforderung: P-3, grund: Probe }]
`;

export const EINGEBAUT: Dateien = { ...topic('fest'), 'quellen.yaml': probe['quellen.yaml'] ?? '' };
export const WELT: Dateien = {
  ...Object.fromEntries(
    Object.entries({ ...topic('probe'), ...topic('zweit') }).map(([pfad, text]) => [`regeln/${pfad}`, text]),
  ),
  'regeln/quellen.yaml': 'quellen:\n  ProbeG: { titel: Probe }\n  AndereG: { titel: Andere }\n',
  'regeln/gemeinsam/gemeinde.schema.yaml': GEMEINDE,
  'regeln/probe/projekt.schema.yaml': schema('probe'),
  'regeln/zweit/projekt.schema.yaml': schema('zweit'),
  'regeln/probe/mehr.modul.yaml': MEHR,
  'regeln/probe/mehr.faelle.yaml': MEHR_FAELLE,
  'regeln/probe/land/bb.overlay.yaml': MEHR_OVERLAY,
  'regeln/probe/bausteine/haefen.baustein.md': BAUSTEIN,
  'regeln/probe/bausteine/plan.baustein.md': BAUSTEIN_PLAN,
  'regeln/zweit/mehr.modul.yaml': MEHR.replaceAll('probe/', 'zweit/'),
  'a.projekt.yaml': projekt('probe'),
  'b.projekt.yaml': projekt('zweit'),
  'c.projekt.yaml': projekt('fest')
    .replace(/^gemeinden.*\n/m, '')
    .replace(/, kueste.*\]/, '')
    .replace(/, von.*-02/, ''),
};

export const URI = 'file:///w/';
const base: readonly RegelDatei[] = [
  ...Object.entries(EINGEBAUT),
  ['gemeinsam/gemeinde.schema.yaml', GEMEINDE] as const,
].map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) }));
export const eingebaut = {
  katalog: loadKatalog(base, '1'),
  register: () => register,
  validatorOf: async (id: string) => compileSchema(eingebaut.katalog.fachgebiete[id]?.schema ?? {}),
  readRegeln: async (wanted: (pfad: string) => boolean) => base.filter(({ pfad }) => wanted(pfad)),
};

export interface Stand {
  readonly alles: Alles;
  /** Everything that people see of the files: problems, verdicts, results of cases. */
  readonly ergebnis: readonly string[];
}

/** The rules of the files, with the built-in ones of the other topic. */
export async function loadBestand(
  dateien: Dateien,
): Promise<{ readonly bestand: Regelbestand; readonly documents: readonly SourceDocument[] }> {
  const documents = Object.entries(dateien).map(([pfad, text]) => parseDocument(`${URI}${pfad}`, text));
  const own = documents
    .filter(({ uri }) => uri.startsWith(`${URI}regeln/`))
    .map((document) => ({ pfad: document.uri.slice(`${URI}regeln/`.length), document }));
  const bestand = own.length === 0 ? builtInBestand(eingebaut) : await localBestand(eingebaut, own);
  return { bestand, documents };
}

export async function build(dateien: Dateien): Promise<Stand> {
  const { bestand, documents } = await loadBestand(dateien);
  const projekte = documents.filter(({ uri }) => uri.endsWith('.projekt.yaml'));
  const pruefer = createPruefer(
    { heute: '2026-11-22', streng: false, begruendungen: false, auswerter: kompiliert },
    bestand,
  );
  const berichte = await Promise.all(projekte.map((one) => pruefer.check(one, [])));
  const faelle = runFaelle(
    bestand.katalog,
    bestand.dateien
      .filter(({ pfad }) => pfad.endsWith('.faelle.yaml'))
      .map(({ pfad, document }) => readFaelle(pfad.replace('.faelle.yaml', ''), document)),
  );
  const texte = await Promise.all(
    projekte.map(async (one) => {
      const options = await pruefer.options(one, []);
      return 'datei' in options
        ? undefined
        : composeDokumente(one, bestand.katalog, { ...options, entwurf: true });
    }),
  );
  const ergebnis = [
    ...bestand.probleme.map(({ code }) => code),
    ...texte.flatMap((text) => [
      ...(text?.probleme ?? []).map(({ code }) => code),
      ...(text?.wahlen ?? []).map(({ gewaehlt }) => `Baustein ${gewaehlt}`),
      ...(text?.dokumente ?? []).flatMap(({ teile }) => teile.map(({ markdown }) => `Text ${markdown}`)),
    ]),
    ...faelle.probleme.map(({ code }) => code),
    ...faelle.ergebnisse.map(({ abweichungen }) => `Fall ${abweichungen.map(({ erhalten }) => erhalten)}`),
    ...berichte.flatMap(({ probleme, befunde, hinweise }) => [
      ...probleme.map(({ code, schwere }) => `${code} ${schwere}`),
      ...befunde.map(({ urteil, element = '', fehlt }) => `${urteil} ${element} ${fehlt.angaben.length}`),
      ...hinweise.map(({ code }) => code),
    ]),
  ].sort();
  return { alles: collectAlles(base, [bestand], projekte, bausteinNamen), ergebnis };
}

export function apply(dateien: Dateien, result: Exclude<Umbenennung, { grund: unknown }>): Dateien {
  const after: Record<string, string> = { ...dateien };
  for (const uri of new Set(result.edits.map(({ range }) => range.uri))) {
    const pfad = uri.slice(URI.length);
    const document = parseDocument(uri, dateien[pfad] ?? '');
    const own = result.edits
      .filter(({ range }) => range.uri === uri)
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    after[pfad] = own.reduce(
      (text, { range, text: neu }) =>
        text.slice(0, document.offsetAt(range.start)) + neu + text.slice(document.offsetAt(range.end)),
      document.text,
    );
  }
  for (const { alt, neu } of result.dateien) {
    const from = alt.slice(URI.length);
    if (after[from] === undefined) continue;
    after[neu.slice(URI.length)] = after[from];
    delete after[from];
  }
  return after;
}
