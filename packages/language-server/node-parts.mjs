import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A plugin of esbuild: lets a program for Node be bundled together with one for browsers, so that both share what is
 * the same. Everything is chosen for browsers, except what is named after Node: that part of the protocol's library,
 * and Node itself, which CommonJS asks for by a `require` that modules do not have.
 */
export function nodeParts() {
  return {
    name: 'node-parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, resolveDir }) => ({
        path: require.resolve(path, { paths: [resolveDir] }),
      }));
      onResolve({ filter: BUILT_IN }, ({ path, kind }) =>
        kind === 'require-call' ? { path, namespace: 'node' } : { path, external: true },
      );
      onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
        contents: `export * from ${JSON.stringify(path)};`,
      }));
    },
  };
}

const BUILT_IN = /^(?:node:.+|child_process|crypto|fs|net|os|path|url|util)$/;
