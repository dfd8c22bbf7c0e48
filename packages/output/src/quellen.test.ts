import type { Quelle } from '@baukasten/engine';
import { expect, it } from 'vitest';
import { place } from './probe.test-hilfe.ts';
import { adresseOf } from './quellen.ts';

const quelle = (id: string, felder: Partial<Quelle> = {}): Quelle => ({
  id,
  titel: id,
  range: place(0, 0, 1, 'quellen.yaml'),
  ...felder,
});

const QUELLEN: Readonly<Record<string, Quelle>> = {
  musterg: quelle('musterg', { abkuerzung: 'MusterG', adresse: 'https://example.org/musterg' }),
  MusterV: quelle('MusterV', { eli: 'https://example.org/eli/musterv' }),
  Brief: quelle('Brief', { adresse: 'Archiv, Ordner 3' }),
};

it.each([
  ['MusterG § 3 Abs. 1', 'https://example.org/musterg'],
  ['§ 127 Abs. 3 MusterV, § 1 MusterG', 'https://example.org/eli/musterv'],
  ['MusterGV § 3', undefined],
  ['Brief vom 3. Mai', undefined],
  ['', undefined],
])('%s is read at %s', (zitat, adresse) => expect(adresseOf(zitat, QUELLEN)).toBe(adresse));
