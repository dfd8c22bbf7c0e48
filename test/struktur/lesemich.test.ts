import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Datei, readDatei, versionedFiles, WURZEL } from './lib.ts';

/** What must be the same in both languages: the levels of the headings, and every block of code in full. */
interface Gliederung {
  readonly ueberschriften: readonly number[];
  readonly bloecke: readonly string[];
}

/** The marked block shows real output in the language of the page; it must exist but need not be equal. */
const AUSGABE = /<!-- ausgabe:anfang -->[\s\S]*?<!-- ausgabe:ende -->/g;

function outlineOf({ text }: Datei): Gliederung {
  const bloecke: string[] = [];
  const rest = text.replace(AUSGABE, '<!-- ausgabe -->').replace(/^```[\s\S]*?^```$/gm, (block) => {
    bloecke.push(block);
    return '';
  });
  return { ueberschriften: [...rest.matchAll(/^(#+) /gm)].map(([, rauten = '']) => rauten.length), bloecke };
}

/** One-line shell blocks in the order of the page. */
function commandsOf({ text }: Datei): readonly string[] {
  return [...text.matchAll(/^```sh\n([^\n]+)\n```$/gm)].map(([, zeile = '']) => zeile);
}

/** Relative links of a page whose target does not exist. */
function deadLinks({ pfad, text }: Datei): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
    .map(([, ziel = '']) => ziel)
    .filter((ziel) => !existsSync(join(WURZEL, dirname(pfad), ziel)))
    .map((ziel) => `${pfad}: the link ${ziel} leads nowhere.`);
}

describe('README', () => {
  const englisch = readDatei('README.md');
  const deutsch = readDatei('README.de.md');

  it('has a German twin of the same structure', () =>
    expect(outlineOf(deutsch)).toEqual(outlineOf(englisch)));
  it.each([englisch, deutsch])('$pfad shows real output in one marked block', ({ text }) => {
    expect(text.match(AUSGABE)).toHaveLength(1);
  });
  it('begins with the two commands', () => {
    const [erste, zweite] = commandsOf(englisch);
    expect(erste).toBe(
      'npm ci && npm run build && npx baukasten pruefen examples/luebz/waermeplan.projekt.yaml',
    );
    expect(zweite).toBe('npm ci && npm run build && npm run test:all');
  });
  it('gives as second command what CI runs', () => {
    expect(readDatei('.ci/run').text).toContain(commandsOf(englisch)[1]);
  });
  it('names the scripts that exist', () => {
    const { scripts } = JSON.parse(readDatei('package.json').text) as { scripts: Record<string, string> };
    const genannt = [englisch, deutsch, readDatei('CONTRIBUTING.md')].flatMap(({ text }) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(genannt.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('documents', () => {
  it('have no dead links', () => expect(versionedFiles(/\.md$/).flatMap(deadLinks)).toEqual([]));
});

describe('the check of documents catches', () => {
  const seite = (text: string): Datei => ({ pfad: 'a.md', text });
  it('a missing heading, another level, another command', () => {
    const vorlage = outlineOf(seite('# A\n\n## B\n\n```sh\nx\n```\n'));
    expect(outlineOf(seite('# A\n\n```sh\nx\n```\n'))).not.toEqual(vorlage);
    expect(outlineOf(seite('# A\n\n### B\n\n```sh\nx\n```\n'))).not.toEqual(vorlage);
    expect(outlineOf(seite('# A\n\n## B\n\n```sh\ny\n```\n'))).not.toEqual(vorlage);
    expect(outlineOf(seite('# C\n\n## D\n\n```sh\nx\n```\n'))).toEqual(vorlage);
  });
  it('a comment in a shell block is no heading', () => {
    expect(outlineOf(seite('```sh\n# x\n```\n')).ueberschriften).toEqual([]);
  });
  it('a dead link', () => {
    expect(deadLinks(seite('[a](weg.md) [b](package.json) [c](https://example.org)'))).toHaveLength(1);
  });
});
