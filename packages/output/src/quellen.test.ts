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
  SeitenG: quelle('SeitenG', {
    adresse: 'https://example.org/seiteng',
    adresse_paragraph: 'https://example.org/seiteng/__{paragraph}.html',
  }),
  'Buch VIII': quelle('Buch VIII', { adresse_paragraph: 'https://example.org/buch_8/__{paragraph}.html' }),
  Brief: quelle('Brief', { adresse: 'Archiv, Ordner 3' }),
};

it.each([
  ['MusterG § 3 Abs. 1', 'https://example.org/musterg'],
  ['§ 127 Abs. 3 MusterV, § 1 MusterG', 'https://example.org/eli/musterv'],
  ['SeitenG § 13 Abs. 4 S. 1', 'https://example.org/seiteng/__13.html'],
  ['SeitenG §§ 13, 14', 'https://example.org/seiteng/__13.html'],
  ['§ 7 Abs. 2 SeitenG, § 1 MusterG', 'https://example.org/seiteng/__7.html'],
  ['Buch VIII § 8 Abs. 1', 'https://example.org/buch_8/__8.html'],
  ['SeitenG', 'https://example.org/seiteng'],
  ['SeitenG Anlage 2', 'https://example.org/seiteng'],
  ['SeitenG § 9a', 'https://example.org/seiteng/__9a.html'],
  ['MusterGV § 3', undefined],
  ['Brief vom 3. Mai', undefined],
  ['', undefined],
])('%s is read at %s', (zitat, adresse) => expect(adresseOf(zitat, QUELLEN)).toBe(adresse));
