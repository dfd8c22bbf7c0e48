import { defineConfig } from 'vitest/config';

/** Packages are tested from their sources: the condition `@baukasten/source` in every `exports` map. */
const quellen = {
  resolve: { conditions: ['@baukasten/source'] },
  ssr: { resolve: { conditions: ['@baukasten/source'] } },
};

/**
 * Two projects in one run: `einheit` needs no build, `paket` tests the packed tarballs and needs `npm run build`.
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
          exclude: ['**/node_modules/**', '**/dist/**', 'test/paket/**'],
          testTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'paket',
          include: ['test/paket/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
