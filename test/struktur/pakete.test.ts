import { describe, expect, it } from 'vitest';
import { importsOf, packageOf } from './importe.ts';
import { type Datei, packageSources, versionedFiles, versionedPaths } from './lib.ts';

interface Paket {
  readonly name?: string;
  readonly license?: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Which packages of this repository a package may use. */
const NUTZT: Readonly<Record<string, readonly string[]>> = {
  'packages/engine': [],
  'packages/output': ['@baukasten/engine'],
  'packages/cli': [
    '@baukasten/engine',
    '@baukasten/language-server',
    '@baukasten/output',
    '@baukasten/regeln',
  ],
  'packages/language-server': ['@baukasten/engine', '@baukasten/output', '@baukasten/regeln'],
};

const read = (datei: Datei): Paket => JSON.parse(datei.text) as Paket;
const folderOf = (datei: Datei): string => datei.pfad.replace(/\/package\.json$/, '');

function checkExports(dateien: readonly Datei[], vorhanden: ReadonlySet<string>): readonly string[] {
  return dateien.flatMap((datei) => {
    const { exports, license } = read(datei);
    const fehler: string[] = license === undefined ? [`${datei.pfad} has no license field.`] : [];
    if (exports === undefined)
      return [...fehler, `${datei.pfad} has no exports map: everything would be public.`];
    const quellen = Object.values(exports).flatMap((ziel) =>
      typeof ziel === 'string' ? [] : [ziel['@baukasten/source'] ?? ''],
    );
    for (const quelle of quellen) {
      const pfad = `${folderOf(datei)}/${quelle.replace(/^\.\//, '')}`;
      if (!vorhanden.has(pfad))
        fehler.push(`${datei.pfad}: exports names the source "${quelle}", which is missing.`);
    }
    return fehler;
  });
}

function checkBorders(quellen: readonly Datei[], pakete: ReadonlyMap<string, Paket>): readonly string[] {
  return quellen.flatMap((datei) => {
    const ordner = datei.pfad.split('/').slice(0, 2).join('/');
    const paket = pakete.get(ordner);
    const erklaert = new Set(Object.keys({ ...paket?.dependencies, ...paket?.devDependencies }));
    return importsOf(datei).flatMap(({ ziel, zielpfad, zeile }) => {
      const ort = `${datei.pfad}:${zeile}`;
      if (zielpfad !== undefined) {
        return zielpfad.startsWith(`${ordner}/`)
          ? []
          : [`${ort}: ${ziel} leaves the package; import by its name.`];
      }
      if (ziel.startsWith('node:')) return [];
      const name = packageOf(ziel);
      const fehler = erklaert.has(name)
        ? []
        : [`${ort}: ${name} is no dependency in ${ordner}/package.json.`];
      if (name.startsWith('@baukasten/') && NUTZT[ordner]?.includes(name) !== true) {
        fehler.push(`${ort}: ${ordner} must not use ${name}.`);
      }
      if (/^@baukasten\/[^/]+\/(src|dist)\b/.test(ziel))
        fehler.push(`${ort}: ${ziel} goes past the exports map.`);
      return fehler;
    });
  });
}

describe('packages', () => {
  const manifeste = versionedFiles(/^(packages\/[^/]+|rules)\/package\.json$/);
  const pakete = new Map(manifeste.map((datei) => [folderOf(datei), read(datei)]));

  it('every workspace is found', () => expect(manifeste.length).toBeGreaterThanOrEqual(4));
  it('have an exports map and a licence', () => {
    expect(checkExports(manifeste, new Set(versionedPaths()))).toEqual([]);
  });
  it('see each other only through exports, and nothing of test/ or examples/', () => {
    expect(checkBorders(packageSources(), pakete)).toEqual([]);
  });
});

describe('the check of packages catches', () => {
  const pfad = 'packages/engine/package.json';
  it.each([
    ['no exports map', '{ "license": "EUPL-1.2" }'],
    ['no licence', '{ "exports": {} }'],
    ['a missing source', '{ "license": "x", "exports": { ".": { "@baukasten/source": "./src/weg.ts" } } }'],
  ])('%s', (_, text) => expect(checkExports([{ pfad, text }], new Set())).toHaveLength(1));

  const pakete = new Map<string, Paket>([
    ['packages/output', { dependencies: { '@baukasten/engine': '0.1.0' } }],
  ]);
  it.each([
    ["import { check } from '../../engine/src/check.ts';", 'leaves the package'],
    ["import { stadt } from '../../../test/hilfe.ts';", 'leaves the package'],
    ["import { check } from '@baukasten/engine/src/check.ts';", 'goes past the exports map'],
    ["import { parse } from 'yaml';", 'is no dependency'],
    ["import { main } from 'baukasten';", 'is no dependency'],
  ])('%s', (text, satz) => {
    const fehler = checkBorders([{ pfad: 'packages/output/src/a.ts', text }], pakete);
    expect(fehler).toEqual([expect.stringContaining(satz)]);
  });

  it('a package that another may not use', () => {
    const erklaert = new Map<string, Paket>([
      ['packages/engine', { dependencies: { '@baukasten/output': '0.1.0' } }],
    ]);
    const text = "import { x } from '@baukasten/output';";
    expect(checkBorders([{ pfad: 'packages/engine/src/a.ts', text }], erklaert)).toHaveLength(1);
  });
});
