import { describe, expect, it } from 'vitest';
import { aktionenAt } from '../features/aktionen/aktionen.ts';
import { completionAt } from '../features/completion/completion.ts';
import { inlaysOf } from '../features/einsicht/inlay.ts';
import { testFaelle } from '../features/faelle.ts';
import { createFallurteile } from '../features/fall-meldungen.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { projektMeldungen } from '../features/projekt-meldungen.ts';
import { regelMeldungen } from '../features/regel-meldungen.ts';
import type { Arbeitsbereich } from './arbeitsbereich.ts';
import { createBereich } from './bereich.test-hilfe.ts';
import { readFor } from './lage-fuer.ts';

const PROJEKT = `${URI}a.projekt.yaml`;
const SCHEMA = 'regeln/probe/projekt.schema.yaml';
const MODUL = 'regeln/probe/plan.modul.yaml';
const FAELLE = 'regeln/probe/mehr.faelle.yaml';

async function read(bereich: Arbeitsbereich, uri: string) {
  const found = await readFor(bereich, uri, 'jetzt');
  if (found === undefined) throw new Error(`no ${uri}`);
  return found;
}

async function marks(bereich: Arbeitsbereich): Promise<readonly string[]> {
  const { lage } = await read(bereich, PROJEKT);
  return lage.pruefung === undefined ? [] : projektMeldungen(lage.pruefung, 'de').map(({ text }) => text);
}

/** Everything that a user may ask about a file, at many places. */
async function askAll(bereich: Arbeitsbereich, uri: string): Promise<number> {
  const { document, lage } = await read(bereich, uri);
  const range = {
    uri,
    start: { line: 0, character: 0 },
    end: document.positionAt(document.text.length),
  };
  let answers = aktionenAt(document, range, lage).length + inlaysOf(document, lage).length;
  answers += lage.pruefung === undefined ? regelMeldungen(document, lage.bestand, 'de').length : 1;
  for (let offset = 0; offset < document.text.length; offset += 5) {
    const position = document.positionAt(offset);
    const hover = hoverAt({ document, position, lage });
    const found = completionAt(document.text, position, document, lage, '2026-11-22');
    answers += hover === undefined && found === undefined ? 0 : 1;
  }
  return answers;
}

describe('a half-written project schema', () => {
  const schema = WELT[SCHEMA] ?? '';
  it.each<[string, RegExp, string]>([
    ['a type that is none', /type: \[number[^\]]*\]/, 'type: zah'],
    ['no type', /type: string/, 'type:'],
    ['a number as a type', /type: string/, 'type: 3'],
    ['a group as a type', /type: object/, 'type: { a: 1 }'],
    ['no title', /title: [^,\n]+/, 'title:'],
    ['a list as a title', /title: [^,\n]+/, 'title: [a]'],
    ['no properties', /properties:$/m, 'properties: x'],
    ['a branch without anything', /then: [^\n]+/, 'then:'],
    ['another format', /format: date/, 'format: dat'],
    ['a reference to no file', /\.\.\/gemeinsam\/gemeinde\.schema/, '../gemeinsam/gemeind.schema'],
    ['a reference to no definition', /\$ref: [^ }\n]+/, '$ref: "#/$defs/nichts"'],
    ['a number as a question', /x-frage: [^,}\n]+/, 'x-frage: 3 '],
    ['no unit', /x-einheit: EUR/, 'x-einheit:'],
    ['a list as a unit', /x-einheit: EUR/, 'x-einheit: [a]'],
    ['one word', /^[\s\S]*$/, 'tit'],
  ])('with %s leaves every question about other files answered', async (_, was, neu) => {
    expect(schema).toMatch(was);
    // Once as the files are found, once as somebody writes them.
    const found = createBereich({ ...WELT, [SCHEMA]: schema.replace(was, neu) });
    const written = createBereich(WELT);
    await marks(written);
    written.open(URI + SCHEMA, 1, schema.replace(was, neu));
    for (const bereich of [found, written])
      for (const pfad of ['a.projekt.yaml', SCHEMA, MODUL, FAELLE])
        expect(await askAll(bereich, URI + pfad)).toBeGreaterThan(0);
    const { bestand } = (await read(found, URI + SCHEMA)).lage;
    expect(bestand.gesperrt.has('probe')).toBe(!neu.startsWith('x-'));
  });
});

describe('while somebody writes a rule file', () => {
  const modul = WELT[MODUL] ?? '';
  const NEU = 'regeln/probe/neu.modul.yaml';
  it.each<[string, string, string]>([
    ['broken YAML', MODUL, modul.replace('anforderungen:', 'anforderungen: [')],
    ['broken FEEL', MODUL, modul.replace(/dann: .*/, 'dann: plan.kosten <=')],
    ['a name that nobody knows yet', MODUL, modul.replace(/dann: .*/, 'dann: plan.kosten < parameter.hoe')],
    ['a name that others use', MODUL, modul.replace(/\bhoechstkosten:/, 'hoechst:')],
    ['half a schema', SCHEMA, (WELT[SCHEMA] ?? '').replace('[number,', '[numb,')],
    ['a new file', NEU, 'modul: probe/neu\ntit'],
    ['broken cases', FAELLE, 'faelle: [\n'],
  ])('projects keep their findings, and are told so: %s', async (_, pfad, text) => {
    const bereich = createBereich(WELT);
    const before = await marks(bereich);
    expect(before.length).toBeGreaterThan(1);
    bereich.open(URI + pfad, 1, text);
    const [first, ...after] = await marks(bereich);
    const name = pfad.split('/').at(-1) ?? '';
    expect(first).toBe(
      `Die Regeldatei „${name}“ hat gerade Fehler; die Befunde beruhen auf dem letzten Stand ohne Fehler.`,
    );
    expect(after).toEqual(before);
    const { lage } = await read(bereich, URI + pfad);
    expect(lage.bestand.gesperrt.has('probe')).toBe(true);
    // What is mended counts at once, and what is closed is gone.
    bereich.close(URI + pfad);
    if (pfad !== NEU) bereich.open(URI + pfad, 2, WELT[pfad] ?? '');
    expect((await marks(bereich))[0]).not.toMatch(/^Die Regeldatei/);
  });

  it('a topic that had mistakes from the start is not judged', async () => {
    const bereich = createBereich({ ...WELT, [MODUL]: modul.replace(/dann: .*/, 'dann: plan.kosten <=') });
    expect((await marks(bereich)).join()).toMatch(/deshalb wurde diese Datei nicht geprüft/);
  });

  it('an earlier good state of another file counts', async () => {
    const bereich = createBereich(WELT);
    await marks(bereich);
    bereich.open(URI + MODUL, 1, modul.replace(/^( {4}titel:).*$/m, '$1 Anderer Titel'));
    await marks(bereich);
    bereich.open(URI + SCHEMA, 1, 'ti');
    const { lage } = await read(bereich, PROJEKT);
    const titles = lage.pruefung?.bestand.katalog.fachgebiete['probe']?.module.flatMap(({ parameter }) =>
      parameter.map(({ titel }) => titel),
    );
    expect(titles).toContain('Anderer Titel');
  });

  it('no case is decided by it', async () => {
    const bereich = createBereich(WELT);
    const run = async () => {
      const { document, lage } = await read(bereich, URI + FAELLE);
      return {
        laufen: testFaelle(document, undefined, lage.bestand, 'de').length,
        marken: (await createFallurteile().meldungen(document, lage.bestand, 'de', async () => {})).length,
      };
    };
    expect(await run()).toEqual({ laufen: 1, marken: 0 });
    bereich.open(URI + SCHEMA, 1, 'ti');
    expect(await run()).toEqual({ laufen: 0, marken: 0 });
  });
});
