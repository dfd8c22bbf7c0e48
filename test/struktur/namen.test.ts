import { describe, expect, it } from 'vitest';
import { type Datei, lineOf, versionedFiles, versionedPaths } from './lib.ts';

/** Lower-case ASCII, so that a path is the same on every system and in every listing of git. */
function checkNames(pfade: readonly string[]): readonly string[] {
  return pfade
    .filter((pfad) => /^(rules|examples|packages|test|extension)\//.test(pfad))
    .filter((pfad) => !/^(?:[a-z0-9._-]+\/)*(?:[a-z0-9._-]+|README(?:\.de)?\.md|CHANGELOG\.md)$/.test(pfad))
    .map((pfad) => `${pfad}: file names are lower-case ASCII (ae oe ue ss, a-z 0-9 . _ -).`);
}

/** Places that exist only where the repository was written; a reader elsewhere cannot follow them. */
const ARBEITSORTE = [
  /(?<![\w.-])\/work\/[a-z]/,
  /\/tmp\/[a-z]+\//,
  /\/(?:home|root|Users)\/[a-z]/,
  /\bshared\/(?:entwurf|recht|daten|vorbilder|werkzeuge)\b/,
];

function checkPlaces(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap(({ pfad, text }) =>
    ARBEITSORTE.flatMap((ort) => {
      const fund = ort.exec(text);
      return fund === null
        ? []
        : [`${pfad}:${lineOf(text, fund.index)}: names "${fund[0]}", which no reader has.`];
    }),
  );
}

const TEXTE = /(?<!package-lock\.json|^test\/struktur\/namen\.test\.ts|\.docx|\.xlsx|\.png|\.vsix)$/;

describe('names', () => {
  it('of files are lower-case ASCII', () => expect(checkNames(versionedPaths())).toEqual([]));
  it('of this workplace appear nowhere', () => expect(checkPlaces(versionedFiles(TEXTE))).toEqual([]));

  it.each(['rules/waermeplanung/Pflicht.modul.yaml', 'rules/märkte.yaml', 'examples/bad doberan/a.yaml'])(
    'the check catches %s',
    (pfad) => expect(checkNames([pfad])).toHaveLength(1),
  );
  it('the check allows the names that tools require', () => {
    expect(checkNames(['packages/README.md', 'rules/CHANGELOG.md', 'LICENSES/CC0-1.0.txt'])).toEqual([]);
  });
  it.each(['see /work/main/x', 'cp a /tmp/brief/a', '/home/anna/x', 'shared/recht/a.md', '/root/x'])(
    'the check catches "%s"',
    (text) => expect(checkPlaces([{ pfad: 'a.md', text }])).toHaveLength(1),
  );
  it.each(['https://example.org/work/law', 'a shared/common folder', 'network/worker'])(
    'the check allows "%s"',
    (text) => expect(checkPlaces([{ pfad: 'a.md', text }])).toEqual([]),
  );
});
