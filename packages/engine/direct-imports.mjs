import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * An esbuild plugin that imports each name of a package from the file that defines it. esbuild splits code by files
 * that are reachable, used or not; through a package index every command would reach, and load, everything.
 *
 * `pakete`: name of a package → its index file, which holds nothing but `export … from`.
 */
export function directImports(pakete) {
  const origins = Object.fromEntries(Object.entries(pakete).map(([name, index]) => [name, originsOf(index)]));
  return {
    name: 'direct-imports',
    setup({ onLoad }) {
      onLoad(
        { filter: /[\\/]packages[\\/](?:cli|output|language-server)[\\/]src[\\/].*\.ts$/ },
        ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace(IMPORT, (whole, art, names, paket) =>
            paket in origins ? direct(art, names, origins[paket], path) : whole,
          ),
          loader: 'ts',
          resolveDir: dirname(path),
        }),
      );
    },
  };
}

const IMPORT = /^(import|export) \{([^}]*)\} from '(@baukasten\/[a-z]+)';/gm;

function direct(art, names, origins, path) {
  const byFile = new Map();
  for (const name of values(names)) {
    const [asked, local = asked] = name.split(' as ');
    const origin = origins.get(asked);
    if (origin === undefined) throw new Error(`${path} imports "${name}", which its package does not export`);
    const direct = origin.name === local ? local : `${origin.name} as ${local}`;
    byFile.set(origin.file, [...(byFile.get(origin.file) ?? []), direct]);
  }
  return [...byFile]
    .map(([file, list]) => `${art} { ${list.join(', ')} } from ${JSON.stringify(file)};`)
    .join(' ');
}

function originsOf(index) {
  const found = new Map();
  for (const [, names, file] of readFileSync(index, 'utf8').matchAll(
    /^export \{([^}]*)\} from '([^']+)';/gm,
  )) {
    for (const entry of values(names)) {
      const [name, shown = name] = entry.split(' as ');
      found.set(shown, { name, file: join(dirname(index), file) });
    }
  }
  return found;
}

/** Names that exist when the program runs: types do not. */
function values(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}
