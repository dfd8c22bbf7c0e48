import { defineConfig } from 'vitest/config';

/** Packages are tested from their sources: the condition `@baukasten/source` in every `exports` map. */
const quellen = {
  resolve: { conditions: ['@baukasten/source'] },
  ssr: { resolve: { conditions: ['@baukasten/source'] } },
};

/**
 * Three projects in one run: `einheit` needs no build; `szenarien` runs the built command and server, `paket` the packed
 * tarballs, both need `npm run build`.
 * `allowOnly` and `update` are fixed because their defaults change with `CI=true`.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    update: 'none',
    reporters: ['default'],
    projects: [
      {
        ...quellen,
        test: {
          name: 'einheit',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            'test/paket/**',
            'test/szenarien/**',
            'test/sprachserver/**',
          ],
          testTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'szenarien',
          include: ['test/szenarien/**/*.test.ts', 'test/sprachserver/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
    ],
  },
});
