import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const EXTENSION = fileURLToPath(new URL('../../extension', import.meta.url));
const DOCS = join(EXTENSION, 'docs');
const docs = readdirSync(DOCS);
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');

describe('the guides of the extension', () => {
  it('show every picture, and no picture that is not there', () => {
    const texts = [
      readFileSync(join(EXTENSION, 'README.md'), 'utf8').replaceAll('docs/', ''),
      read('README.md'),
    ];
    const shown = texts.flatMap((text) => [...text.matchAll(/\]\(([\w-]+\.png)\)/g)].map(([, name]) => name));
    expect([...new Set(shown)].sort()).toEqual(docs.filter((name) => name.endsWith('.png')).sort());
  });

  const guides = ['andere-editoren.md', 'neovim.md', 'emacs.md'];
  const KINDS = ['projekt', 'modul', 'overlay', 'variante', 'faelle', 'quellen'];

  it.each(guides)('%s serves every kind of file', (name) => {
    // What is set up, without the table that lists the kinds for readers.
    const setups = [...read(name).matchAll(/```(?:toml|lua|elisp)\n([\s\S]*?)```/g)].map(
      ([, text = '']) => text,
    );
    expect(setups).toHaveLength(1);
    const [setup = ''] = setups.map((text) => text.replaceAll('\\', ''));
    for (const kind of KINDS) expect(setup).toContain(kind);
    expect(setup).toMatch(/projekt.schema/);
  });

  it('rest on languages of our own for every kind of file, so that what serves YAML stays away', () => {
    const { contributes } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')) as Manifest;
    const { languages } = contributes;
    const own = languages.flatMap(({ extensions = [], filenames = [] }) => [...extensions, ...filenames]);
    expect(own.sort()).toEqual([
      ...['.angebote.yaml', '.faelle.yaml', '.matrix.yaml', '.modul.yaml'],
      ...['.overlay.yaml', '.projekt.yaml', '.projekt.yml', '.variante.yaml'],
      ...['projekt.schema.yaml', 'quellen.yaml'],
    ]);
    expect(languages.map(({ id }) => id)).not.toContain('yaml');
  });
});

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions?: readonly string[];
      readonly filenames?: readonly string[];
    }[];
  };
}
