import { describe, expect, it } from 'vitest';
import { importsOf, packageOf } from './importe.ts';
import { type Datei, packageSources } from './lib.ts';

/** The one folder that imports a library. A new library gets its line here and in the decisions. */
const EINZIGER_ORT: Readonly<Record<string, RegExp>> = {
  yaml: /^packages\/engine\/src\/document\//,
  ajv: /^packages\/engine\/src\/schema\//,
  'lezer-feel': /^packages\/engine\/src\/feel\//,
  'decimal.js-light': /^packages\/engine\/src\/feel\//,
  'json-rules-engine': /^packages\/engine\/src\/evaluate\//,
  liquidjs: /^packages\/engine\/src\/compose\//,
  '@noble/hashes': /^packages\/engine\/src\/compose\//,
  diff: /^packages\/cli\/src\/dokumente\//,
  commander: /^packages\/cli\/src\//,
  'vscode-languageserver': /^packages\/language-server\/src\/(?:server|node|worker)\//,
  'vscode-languageserver-textdocument': /^packages\/language-server\/src\/server\//,
  docx: /^packages\/output\/src\/writers\/docx\//,
  fflate: /^packages\/output\/src\/writers\/zip/,
  hucre: /^packages\/output\/src\/writers\/xlsx\//,
  'markdown-it': /^packages\/output\/src\/writers\//,
};

function checkImporters(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap((datei) =>
    importsOf(datei)
      .filter(
        ({ ziel }) => !ziel.startsWith('.') && !ziel.startsWith('node:') && !ziel.startsWith('@baukasten/'),
      )
      .flatMap(({ ziel, zeile }) => {
        const paket = packageOf(ziel);
        const ort = EINZIGER_ORT[paket];
        const stelle = `${datei.pfad}:${zeile}`;
        if (ort === undefined) return [`${stelle}: "${paket}" is a library that no folder may import yet.`];
        return ort.test(datei.pfad) ? [] : [`${stelle}: "${paket}" may be imported only in ${folder(ort)}.`];
      }),
  );
}

const folder = (ort: RegExp): string => ort.source.slice(1).replaceAll('\\/', '/');

describe('one importer per library', () => {
  it('holds', () => expect(checkImporters(packageSources())).toEqual([]));

  it.each([
    ["import { parse } from 'yaml';", '"yaml" may be imported only in packages/engine/src/document/.'],
    ["import Ajv from 'ajv/dist/2020.js';", '"ajv" may be imported only in packages/engine/src/schema/.'],
    ["import _ from 'lodash';", '"lodash" is a library that no folder may import yet.'],
  ])('the check catches %s', (text, satz) => {
    const pfad = 'packages/engine/src/katalog/a.ts';
    expect(checkImporters([{ pfad, text }])).toEqual([`${pfad}:1: ${satz}`]);
  });
});
