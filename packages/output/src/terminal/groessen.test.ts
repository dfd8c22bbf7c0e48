import type { GroessenWert } from '@baukasten/engine';
import { expect, it } from 'vitest';
import { grund, OPTIONEN, same } from '../probe.test-hilfe.ts';
import { groessenLines } from './groessen.ts';
import { createKontext } from './kontext.ts';

const wert = (titel: string, felder: Partial<GroessenWert> = {}): GroessenWert => ({
  id: 'w',
  titel,
  wert: same('7 Tage'),
  unbekannt: false,
  sicherheit: 'A',
  begruendung: grund({}),
  ...felder,
});

it('wraps titles and values in their own columns', () => {
  const kontext = createKontext(new Map(), { ...OPTIONEN, breite: 60 });
  const groessen = [
    wert('Frist'),
    wert('Letzter Tag der Frist, nach der die Zustimmung als erteilt gilt', {
      element: 'Nord',
      wert: same('nicht angegeben'),
      quelle: 'MusterG § 3 Abs. 1',
    }),
  ];
  expect(groessenLines(groessen, kontext)).toEqual([
    'Abgeleitete Werte',
    '  Frist                           7 Tage (Sicherheit A)',
    '  Letzter Tag der Frist, nach     nicht angegeben',
    '  der die Zustimmung als erteilt  (MusterG § 3 Abs. 1 ·',
    '  gilt · Nord                     Sicherheit A)',
  ]);
});
