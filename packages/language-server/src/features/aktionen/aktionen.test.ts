import {
  createPruefer,
  createWerkbank,
  kompiliert,
  parseDocument,
  type SourceDocument,
  type SourceNode,
  type SourcePath,
} from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bestand } from '../../arbeitsbereich/bestaende.ts';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { lageOf } from '../../arbeitsbereich/lage.ts';
import { applyEdits } from '../../modell/edits.ts';
import {
  type Bau,
  commentsIn,
  type Data,
  dataOf,
  dateiAus,
  gruppe,
  liste,
  sameFrame,
  setIn,
  wert,
} from '../../modell/yaml-datei.test-hilfe.ts';
import { loadBestand, URI, WELT } from '../navigation/rename.test-hilfe.ts';
import type { Aktion } from './aktion.ts';
import { aktionenAt } from './aktionen.ts';

const TAG = '2026-11-22';

async function bestandOf(dateien: Readonly<Record<string, string>>): Promise<Bestand> {
  return { ...(await loadBestand(dateien)).bestand, werkbank: createWerkbank(), generation: '1' };
}
const bestand = await bestandOf(WELT);

async function projektLage(document: SourceDocument): Promise<Lage> {
  const { werkbank } = bestand;
  const pruefer = createPruefer(
    { heute: TAG, streng: false, begruendungen: false, auswerter: kompiliert, werkbank },
    bestand,
  );
  const bericht = await pruefer.check(document, []);
  const pruefung = { document, bericht, bestand, kennzeichen: '1' };
  const { fachgebiet, regeln } = lageOf(pruefung) ?? {};
  const tag = bericht.stichtag;
  return { bestand, sprache: 'de', befehlslinks: false, tag, fachgebiet, regeln, pruefung };
}

function whole(document: SourceDocument) {
  const end = document.positionAt(document.text.length);
  return { uri: document.uri, start: { line: 0, character: 0 }, end };
}

/** A field in one of several notations, right and wrong ones, or none at all. */
const feld = (name: string, ...texte: readonly string[]) =>
  fc.option(
    fc.constantFrom(...texte).map((text) => [name, wert(text)] as const),
    { nil: undefined },
  );
const unbekannt = feld('fertg', 'true', '[1, 2]', '{ x: 1 }', '');

function group(...felder: readonly fc.Arbitrary<readonly [string, Bau] | undefined>[]): fc.Arbitrary<Bau> {
  return fc
    .tuple(fc.tuple(...felder), fc.array(fc.nat(), { minLength: felder.length, maxLength: felder.length }))
    .map(([own, order]) =>
      gruppe(
        own
          .map((one, index) => [order[index] ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .flatMap(([, one]) => (one === undefined ? [] : [one])),
      ),
    );
}

const inner = (name: string, bau: fc.Arbitrary<Bau>) =>
  fc.option(
    bau.map((one) => [name, one] as const),
    { nil: undefined },
  );

const projekt = group(
  fc.constant(['projekt', wert('probe')] as const),
  feld('stichtag', '2026-11-22', '22.11.2026', '"2026-11-22"'),
  feld('stand_der_planung', 'anfang', 'anfnag', 'ende'),
  inner(
    'gemeinde',
    group(
      feld('ags', '"12067481"', '12067481', '"99"'),
      feld('land', 'BB', 'SN'),
      feld('kueste', 'true', 'ja', 'null'),
      unbekannt,
    ),
  ),
  inner(
    'plan',
    group(
      feld('fertig', 'true', 'nein', 'null', '', 'false'),
      feld('kosten', '900', '"12,5"', '1.234', '1.000', '5 TEUR', 'null', '1400'),
      feld('name', 'A', '"A # b"', 'null'),
      feld('oeffentlich', 'false', 'true'),
      feld('von', '2026-01-01', '1.1.2026'),
      feld('bis', '2026-01-02', "'2026-01-02'"),
      unbekannt,
    ),
  ),
  inner(
    'orte',
    fc
      .array(group(feld('id', 'nord', 'sued'), feld('geprueft', 'false', 'true', 'null'), unbekannt), {
        maxLength: 3,
      })
      .map(liste),
  ),
  inner(
    'abweichungen',
    fc
      .array(group(feld('anforderung', 'P-3', 'P-9'), feld('grund', 'Grund', '""')), { maxLength: 2 })
      .map(liste),
  ),
  unbekannt,
);

/** Every path that a file has. */
function pathsIn(node: SourceNode | undefined, pfad: SourcePath = []): readonly SourcePath[] {
  if (node === undefined || node.alias !== undefined) return [pfad];
  const children: readonly (readonly [string | number, SourceNode])[] =
    node.kind === 'list'
      ? [...node.items.entries()]
      : node.kind === 'map'
        ? [...node.entries.values()].map(({ key, value }) => [key, value] as const)
        : [];
  return [pfad, ...children.flatMap(([part, child]) => pathsIn(child, [...pfad, part]))];
}

const scalar = (text: string): Data => dataOf(parseDocument('a.yaml', `- ${text}\n`).nodeAt([0]));

/** What the file may say after an action, told from the title that its user read. */
function expected(document: SourceDocument, { titel, edits }: Aktion): readonly Data[] {
  const data = dataOf(document.root);
  const paths = pathsIn(document.root);
  const [, entfernt] = /^„(.*)“ entfernen$/.exec(titel) ?? [];
  if (entfernt !== undefined)
    return paths.filter((pfad) => pfad.at(-1) === entfernt).map((pfad) => setIn(data, pfad, undefined));
  const [, pfad = '', neu] =
    /^(.*?): (.*) eintragen(?: \(.*\))?$/.exec(titel) ??
    /^(\S+) auf (\S+) (?:setzen|berichtigen, falls es so war) \(erfüllt .*\)$/.exec(titel) ??
    [];
  if (neu !== undefined) {
    const teile = pfad
      .split(/[.[\]]+/)
      .filter((one) => one !== '')
      .map((one) => (/^\d+$/.test(one) ? Number(one) : one));
    return [[], ...paths].map((davor) => setIn(data, [...davor, ...teile], scalar(neu)));
  }
  const [, abweichung] = /^Begründete Abweichung von (.*) eintragen$/.exec(titel) ?? [];
  if (abweichung !== undefined) {
    const [, kennung = '', element] = /^(\S+)(?: \[(.*)\])?$/.exec(abweichung) ?? [];
    const list = document.nodeAt(['abweichungen']);
    const old = list?.kind === 'list' ? list.items.map(dataOf) : [];
    const eine = { anforderung: kennung, ...(element === undefined ? {} : { element }), grund: '' };
    return [setIn(data, ['abweichungen'], [...old, eine])];
  }
  if (/^Frage „.*“ als Kommentar einfügen$/.test(titel)) return [data];
  if (
    /^Durch .* ersetzen(?:: .*)?$|^(?:1 sichere Schreibweise|Alle \d+ sicheren Schreibweisen) berichtigen$/.test(
      titel,
    )
  )
    return [edits.reduce((sum, { range, text }) => replaced(document, sum, range.start, text), data)];
  throw new Error(`an action that this test does not know: ${titel}`);
}

/** The value, or the name of the field, that stands at a place gets another text. */
function replaced(
  document: SourceDocument,
  data: Data,
  start: { line: number; character: number },
  text: string,
): Data {
  const pfad = document.pathAt(start);
  const key = document.keyRangeOf(pfad);
  if (key === undefined || document.offsetAt(key.start) !== document.offsetAt(start))
    return setIn(data, pfad, scalar(text));
  const node = document.nodeAt(pfad);
  return setIn(setIn(data, pfad, undefined), [...pfad.slice(0, -1), text], dataOf(node));
}

/** What was cut out is what the action is about: one value, or one field with what stands on its lines. */
function checkCut(document: SourceDocument, { titel, edits }: Aktion): void {
  for (const { range } of edits) {
    const text = document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
    const lost = commentsIn(text);
    if (/entfernen$/.test(titel)) continue;
    expect(lost, titel).toEqual([]);
    expect(text, titel).toMatch(/^[^\r\n]*$/);
  }
}

describe('every action changes what it says and nothing else', () => {
  it('in project files of any style', async () => {
    const counts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(dateiAus(projekt, `${URI}x.projekt.yaml`), async (document) => {
        const lage = await projektLage(document);
        for (const aktion of aktionenAt(document, whole(document), lage, [])) {
          const kind = aktion.titel.replace(/„.*“|\S*[.:\d]\S*| \S+(?= ersetzen)/g, '…');
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
          checkAction(document, aktion);
        }
      }),
      { numRuns: 400 },
    );
    expect([...counts.keys()].sort()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('entfernen'),
        expect.stringContaining('ersetzen'),
        expect.stringContaining('eintragen'),
        expect.stringContaining('berichtigen, falls es so war (erfüllt'),
        expect.stringContaining('Kommentar'),
        expect.stringContaining('Abweichung'),
        expect.stringContaining('sicheren'),
      ]),
    );
  });
});

function checkAction(document: SourceDocument, aktion: Aktion): void {
  const text = applyEdits(document, aktion.edits);
  const after = parseDocument(document.uri, text);
  const message = `${aktion.titel}\n${document.text}\n---\n${text}`;
  expect(
    after.probleme.map(({ code }) => code),
    message,
  ).toEqual(document.probleme.map(({ code }) => code));
  expect(expected(document, aktion), message).toContainEqual(dataOf(after.root));
  expect(sameFrame(document.text, text), message).toBe(true);
  checkCut(document, aktion);
  const before = commentsIn(document.text).map((one) => one.text);
  const left = commentsIn(text).map((one) => one.text);
  // A question, with the groups that it belongs to.
  const isQuestion = /als Kommentar einfügen$/.test(aktion.titel);
  const added = isQuestion ? aktion.edits.flatMap((one) => one.text.match(/# .*:/g) ?? []).length : 0;
  if (!/entfernen$/.test(aktion.titel)) expect(left.length, message).toBe(before.length + added);
}
