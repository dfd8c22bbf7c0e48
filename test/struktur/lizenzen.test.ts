import { describe, expect, it } from 'vitest';
import { type Datei, readDatei, versionedFiles, versionedPaths } from './lib.ts';

interface Annotation {
  readonly muster: readonly RegExp[];
  readonly lizenz: string;
  readonly inhaber: string;
}

/**
 * Reads the part of REUSE.toml that this repository uses: `[[annotations]]` tables with `path` (a string or a list on
 * one line), copyright and licence. The later of two matching tables wins.
 */
function readAnnotations(text: string): readonly Annotation[] {
  return text
    .split(/^\[\[annotations\]\]$/m)
    .slice(1)
    .map((tabelle) => ({
      muster: [...(field(tabelle, 'path') ?? '').matchAll(/"([^"]+)"/g)].map(([, pfad = '']) =>
        globToRegExp(pfad),
      ),
      lizenz: quoted(field(tabelle, 'SPDX-License-Identifier')),
      inhaber: quoted(field(tabelle, 'SPDX-FileCopyrightText')),
    }));
}

const field = (tabelle: string, name: string): string | undefined =>
  new RegExp(`^${name} = (.*)$`, 'm').exec(tabelle)?.[1];
const quoted = (wert: string | undefined): string => /^"(.*)"$/.exec(wert ?? '')?.[1] ?? '';

/** `**` crosses folders, `*` does not (REUSE 3.3). */
function globToRegExp(glob: string): RegExp {
  const teile = glob.split(/(\*\*|\*)/).map((teil) => {
    if (teil === '**') return '.*';
    return teil === '*' ? '[^/]*' : teil.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${teile.join('')}$`);
}

/** Licence and owner of a file: its `.license` sidecar, else the last matching table. */
function licenceOf(
  pfad: string,
  annotationen: readonly Annotation[],
  beiblaetter: ReadonlyMap<string, string>,
): { readonly lizenz: string; readonly inhaber: string } {
  const beiblatt = beiblaetter.get(`${pfad}.license`);
  if (beiblatt !== undefined) {
    return {
      lizenz: /^SPDX-License-Identifier: (\S+)$/m.exec(beiblatt)?.[1] ?? '',
      inhaber: /^SPDX-FileCopyrightText: (.+)$/m.exec(beiblatt)?.[1] ?? '',
    };
  }
  const treffer = annotationen.findLast(({ muster }) => muster.some((regel) => regel.test(pfad)));
  return treffer ?? { lizenz: '', inhaber: '' };
}

function checkLicences(
  pfade: readonly string[],
  annotationen: readonly Annotation[],
  beiblaetter: readonly Datei[],
): readonly string[] {
  const texte = new Set(pfade.flatMap((pfad) => /^LICENSES\/(.*)\.txt$/.exec(pfad)?.[1] ?? []));
  const nachPfad = new Map(beiblaetter.map(({ pfad, text }) => [pfad, text]));
  const benutzt = new Set<string>();
  const fehler = pfade
    .filter((pfad) => !pfad.startsWith('LICENSES/') && pfad !== 'LICENSE' && !pfad.endsWith('.license'))
    .flatMap((pfad) => {
      const { lizenz, inhaber } = licenceOf(pfad, annotationen, nachPfad);
      if (lizenz === '' || inhaber === '')
        return [`${pfad}: no licence or no copyright owner in REUSE.toml.`];
      benutzt.add(lizenz);
      return texte.has(lizenz) ? [] : [`${pfad}: the text LICENSES/${lizenz}.txt is missing.`];
    });
  const unnoetig = [...texte].filter((lizenz) => !benutzt.has(lizenz));
  return [...fehler, ...unnoetig.map((lizenz) => `LICENSES/${lizenz}.txt: no file is under this licence.`)];
}

describe('licences', () => {
  const annotationen = readAnnotations(readDatei('REUSE.toml').text);
  const beiblaetter = versionedFiles(/\.license$/);
  const nachPfad = new Map(beiblaetter.map(({ pfad, text }) => [pfad, text]));

  it('cover every file', () => {
    expect(checkLicences(versionedPaths(), annotationen, beiblaetter)).toEqual([]);
  });
  it('LICENSE is the text of the EUPL', () => {
    expect(readDatei('LICENSE').text).toBe(readDatei('LICENSES/EUPL-1.2.txt').text);
  });
  it.each([
    ['packages/engine/src/index.ts', 'EUPL-1.2'],
    ['README.md', 'EUPL-1.2'],
    ['rules/waermeplanung/pflicht.modul.yaml', 'CC0-1.0'],
    ['examples/luebz/waermeplan.projekt.yaml', 'CC0-1.0'],
    ['rules/gemeinsam/gemeinden-2026-05-31.json', 'DL-DE-BY-2.0'],
  ])('%s is under %s', (pfad, lizenz) => {
    expect(licenceOf(pfad, annotationen, nachPfad).lizenz).toBe(lizenz);
  });
});

describe('the check of licences catches', () => {
  const toml =
    '[[annotations]]\npath = ["src/**", "a.md"]\nSPDX-FileCopyrightText = "A"\nSPDX-License-Identifier = "MIT"\n';
  const annotationen = readAnnotations(toml);
  const texte = ['LICENSES/MIT.txt'];

  it('nothing where all is well', () => {
    expect(checkLicences([...texte, 'src/x/y.ts', 'a.md'], annotationen, [])).toEqual([]);
  });
  it('a file that no table covers', () => {
    expect(checkLicences([...texte, 'a.md', 'lib/x.ts'], annotationen, [])).toHaveLength(1);
  });
  it('a table without owner', () => {
    const ohne = readAnnotations(toml.replace(/^SPDX-FileCopyrightText.*$/m, ''));
    expect(checkLicences(['src/x.ts'], ohne, [])).toHaveLength(1);
  });
  it('a missing text and a text that nothing needs', () => {
    const beiblatt = {
      pfad: 'x.json.license',
      text: 'SPDX-FileCopyrightText: B\nSPDX-License-Identifier: ISC\n',
    };
    expect(checkLicences([...texte, 'x.json', 'x.json.license'], annotationen, [beiblatt])).toHaveLength(2);
  });
});
