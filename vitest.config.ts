import { defineConfig } from 'vitest/config';

/** Packages are tested from their sources: the condition `@baukasten/source` in every `exports` map. */
const quellen = {
  resolve: { conditions: ['@baukasten/source'] },
  ssr: { resolve: { conditions: ['@baukasten/source'] } },
};

/**
 * Five projects: `einheit` needs no build; `szenarien` runs the built command and server, `paket` the packed tarballs,
 * `editor` the packed extension in real editors; those three need `npm run build`. `dokumente` opens what is written in
 * LibreOffice.
 * `allowOnly` and `update` are fixed because their defaults change with `CI=true`.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    update: 'none',
    reporters: ['default'],
    // Every processor: by default one is left idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        ...quellen,
        test: {
          name: 'einheit',
          include: ['packages/*/src/**/*.test.ts', 'extension/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            'test/paket/**',
            'test/szenarien/**',
            'test/sprachserver/**',
            'test/editor/**',
            'test/dokumente/**',
          ],
          // Nothing here keeps state of its own: files share the modules, a third less work.
          isolate: false,
          // Never a measure of speed: a busy machine may take ten times as long.
          testTimeout: 600_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'szenarien',
          include: ['test/szenarien/**/*.test.ts', 'test/sprachserver/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'paket',
          include: ['test/paket/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...quellen,
        test: {
          name: 'dokumente',
          include: ['test/dokumente/**/*.test.ts'],
          globalSetup: ['test/dokumente/vorbereiten.ts'],
          // LibreOffice takes a processor for itself.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'editor',
          include: ['test/editor/**/*.test.ts'],
          globalSetup: ['test/editor/vorbereiten.ts'],
          // Each file drives a whole editor: one after the other, as a person would.
          fileParallelism: false,
          expect: { poll: { timeout: 20_000, interval: 100 } },
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
