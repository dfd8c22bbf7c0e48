import { describe, expect, it } from 'vitest';
import { type Datei, readDatei, versionedPaths } from './lib.ts';

const ANZAHL = 15;

/** The numbered list under "Invariants", one text per number. */
function invariantsOf({ text }: Datei): readonly string[] {
  const [, abschnitt = ''] = /^## Invariants$([\s\S]*?)^## /m.exec(text) ?? [];
  return abschnitt.split(/^\d+\. /m).slice(1);
}

/** Test files that the page names and that do not exist. */
function missingTests({ text }: Datei, vorhanden: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(/`((?:test|engine|output|cli)\/[^`]+\.test\.ts)`/g)]
    .map(([, pfad = '']) => (pfad.startsWith('test/') ? pfad : `packages/${pfad}`))
    .filter((pfad) => !vorhanden.has(pfad))
    .map((pfad) => `packages/README.md names ${pfad}, which does not exist.`);
}

describe('the page of invariants', () => {
  const seite = readDatei('packages/README.md');

  it('lists all of them', () => expect(invariantsOf(seite)).toHaveLength(ANZAHL));
  it('names only tests that exist', () => {
    expect(missingTests(seite, new Set(versionedPaths()))).toEqual([]);
  });
  it('has a decision for every dependency', () => {
    const namen = versionedPaths()
      .filter((pfad) =>
        /^(?:packages\/[^/]+\/|rules\/|extension\/(?:werkzeuge\/[^/]+\/)?)?package\.json$/.test(pfad),
      )
      .flatMap((pfad) => dependenciesOf(readDatei(pfad)))
      .filter((name) => !name.startsWith('@baukasten/') && !name.startsWith('@types/'));
    const ohne = namen.filter(
      (name) => !seite.text.includes(`**${name.replace(/^@(?:biomejs|vscode)\//, '')}**`),
    );
    expect(ohne).toEqual([]);
  });

  it('the check catches a missing test and a missing number', () => {
    const text =
      '## Invariants\n\n1. **A.** → `test/weg.test.ts`\n2. **B.** → `engine/src/a.test.ts`\n\n## Decisions\n';
    const fixture = { pfad: 'packages/README.md', text };
    expect(missingTests(fixture, new Set(['packages/engine/src/a.test.ts']))).toHaveLength(1);
    expect(invariantsOf(fixture)).toHaveLength(2);
  });
});

function dependenciesOf({ text }: Datei): readonly string[] {
  const manifest = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})];
}
