import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../lib/katalog.ts';
import { exampleOf, pictureIn, pictureOf, README_DATEIEN, readReadme } from './lesemich.ts';

describe.each(README_DATEIEN)('%s', (datei) => {
  const readme = readReadme(datei);

  it('shows the beginning of the expected report of the example that it checks first', () => {
    const erwartet = path.join(ROOT, 'examples', exampleOf(readme), 'erwartet/bericht.txt');
    expect(pictureIn(readme)).toBe(pictureOf(readFileSync(erwartet, 'utf8')));
  });
});
