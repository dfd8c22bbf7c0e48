import { describe, expect, it } from 'vitest';
import { findCycle, importsOf } from './importe.ts';
import { type Datei, packageSources } from './lib.ts';

/**
 * What each stage of the engine may import: `ja` values and types, `typen` types only. Files beside the stages
 * (`check.ts`, `index.ts`) see everything; no stage sees them.
 */
const STUFEN: Readonly<Record<string, Readonly<Record<string, 'ja' | 'typen'>>>> = {
  document: {},
  feel: { document: 'ja' },
  schema: { document: 'ja', feel: 'ja' },
  katalog: { document: 'ja', schema: 'ja', feel: 'ja' },
  projekt: { document: 'ja', schema: 'ja', feel: 'ja', katalog: 'typen' },
  resolve: { document: 'ja', feel: 'ja', katalog: 'ja' },
  evaluate: { document: 'ja', feel: 'ja', projekt: 'typen', katalog: 'typen', resolve: 'ja' },
  befund: {
    document: 'ja',
    schema: 'ja',
    feel: 'ja',
    projekt: 'ja',
    katalog: 'typen',
    resolve: 'ja',
    evaluate: 'ja',
  },
  faelle: {
    document: 'ja',
    schema: 'ja',
    feel: 'ja',
    projekt: 'ja',
    katalog: 'ja',
    resolve: 'ja',
    evaluate: 'ja',
    befund: 'ja',
  },
  compose: {
    document: 'ja',
    schema: 'ja',
    feel: 'ja',
    projekt: 'ja',
    katalog: 'ja',
    resolve: 'ja',
    evaluate: 'ja',
    befund: 'ja',
    wertung: 'ja',
  },
  wertung: { document: 'ja', schema: 'ja', feel: 'ja', projekt: 'ja', katalog: 'ja' },
  bestand: {
    document: 'ja',
    schema: 'ja',
    feel: 'ja',
    projekt: 'ja',
    katalog: 'ja',
    resolve: 'ja',
    evaluate: 'ja',
    befund: 'ja',
  },
};

const ENGINE = 'packages/engine/src/';

/** The stage of an engine file; undefined for files beside the stages. */
function stageOf(pfad: string): string | undefined {
  const teile = pfad.slice(ENGINE.length).split('/');
  return teile.length > 1 ? teile[0] : undefined;
}

function checkStages(dateien: readonly Datei[]): readonly string[] {
  const fehler: string[] = [];
  for (const datei of dateien.filter(({ pfad }) => pfad.startsWith(ENGINE))) {
    const von = stageOf(datei.pfad);
    if (von === undefined) continue;
    const erlaubt = STUFEN[von];
    if (erlaubt === undefined) {
      fehler.push(
        `${datei.pfad}: "${von}" is no stage of the engine; stages are ${Object.keys(STUFEN).join(', ')}.`,
      );
      continue;
    }
    for (const { zielpfad, zeile, nurTypen } of importsOf(datei)) {
      if (zielpfad?.startsWith(ENGINE) !== true) continue;
      const nach = stageOf(zielpfad);
      if (nach === von) continue;
      const recht = nach === undefined ? undefined : erlaubt[nach];
      const ort = `${datei.pfad}:${zeile}`;
      if (recht === undefined)
        fehler.push(`${ort}: ${von} must not import ${nach ?? zielpfad.slice(ENGINE.length)}.`);
      else if (recht === 'typen' && !nurTypen)
        fehler.push(`${ort}: ${von} may import only types from ${nach}.`);
    }
  }
  return fehler;
}

/** Edges between files, or between their folders. Type imports count: a cycle of types is hard to read as well. */
function graphOf(dateien: readonly Datei[], name: (pfad: string) => string): Map<string, Set<string>> {
  const kanten = new Map<string, Set<string>>();
  for (const datei of dateien) {
    for (const { zielpfad } of importsOf(datei)) {
      if (zielpfad === undefined) continue;
      const [von, nach] = [name(datei.pfad), name(zielpfad)];
      if (von === nach && datei.pfad !== zielpfad) continue;
      kanten.set(von, (kanten.get(von) ?? new Set()).add(nach));
    }
  }
  return kanten;
}

/** Subfolders belong to the folder below `src/`, which is what readers think of as one part. */
const folderOf = (pfad: string): string => pfad.split('/').slice(0, 4).join('/');
const fileOf = (pfad: string): string => pfad;

/** Every cycle until none is left: the edge that closes a cycle is taken out before the next search. */
function checkCycles(kanten: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const rest = new Map([...kanten].map(([von, nach]) => [von, new Set(nach)]));
  const fehler: string[] = [];
  for (let kreis = findCycle(rest); kreis !== undefined; kreis = findCycle(rest)) {
    fehler.push(`${kreis.join(' → ')} is a cycle: hand the function in, or move the shared part.`);
    const [von = '', nach = ''] = kreis.slice(-2);
    rest.get(von)?.delete(nach);
  }
  return fehler;
}

/** A package's `src/` holds the façade files, which see every folder; it counts as no folder of its own. */
const inFolder = ({ pfad }: Datei): boolean => !/^packages\/[^/]+\/src\/[^/]+$/.test(pfad);

describe('import directions', () => {
  const quellen = packageSources();

  it('finds the sources', () => expect(quellen.length).toBeGreaterThan(3));
  it('stages of the engine import only earlier stages', () => expect(checkStages(quellen)).toEqual([]));
  it('no cycle between files', () => expect(checkCycles(graphOf(quellen, fileOf))).toEqual([]));
  it('no cycle between folders', () => {
    expect(checkCycles(graphOf(quellen.filter(inFolder), folderOf))).toEqual([]);
  });
});

describe('the check of import directions catches', () => {
  it.each([
    ['document/a.ts', "import { b } from '../feel/b.ts';", 'document must not import feel.'],
    ['feel/a.ts', "import type { B } from '../../src/katalog/b.ts';", 'feel must not import katalog.'],
    ['evaluate/a.ts', "import { b } from '../projekt/b.ts';", 'evaluate may import only types from projekt.'],
    ['schema/a.ts', "export { check } from '../check.ts';", 'schema must not import check.ts.'],
    ['schema/a.ts', "const b = await import('../resolve/b.ts');", 'schema must not import resolve.'],
  ])('%s: %s', (pfad, text, satz) => {
    expect(checkStages([{ pfad: ENGINE + pfad, text }])).toEqual([`${ENGINE}${pfad}:1: ${satz}`]);
  });

  it('a folder that is no stage', () => {
    expect(checkStages([{ pfad: `${ENGINE}utils/a.ts`, text: '' }])).toHaveLength(1);
  });

  it('types are told from values', () => {
    const text = "import type { A } from '../projekt/a.ts';\nimport { type B } from '../projekt/b.ts';";
    expect(checkStages([{ pfad: `${ENGINE}evaluate/a.ts`, text }])).toEqual([]);
  });

  it('cycles', () => {
    const dateien = [
      { pfad: 'p/e/s/x/a.ts', text: "import { b } from '../y/b.ts';" },
      { pfad: 'p/e/s/y/b.ts', text: "export { c } from './c.ts';" },
      { pfad: 'p/e/s/y/c.ts', text: "import type { A } from '../x/a.ts';" },
    ];
    expect(checkCycles(graphOf(dateien, fileOf))[0]).toMatch(
      /x\/a.ts → \S*y\/b.ts → \S*y\/c.ts → \S*x\/a.ts is a cycle/,
    );
    expect(checkCycles(graphOf(dateien, folderOf))[0]).toMatch(
      /^p\/e\/s\/x → p\/e\/s\/y → p\/e\/s\/x is a cycle/,
    );
    expect(checkCycles(graphOf(dateien.slice(0, 2), folderOf))).toEqual([]);
  });
});
