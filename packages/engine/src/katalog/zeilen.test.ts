import { expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { loadKatalog } from './load-katalog.ts';

const SCHEMA = 'type: object\nproperties: { x: { type: boolean } }\nx-phasen: []\n';
const MODUL = `modul: a/b
titel: Probe
zweck: Probe
quelle: Probe § 1
stand: 2026-01-01
sicherheit: A
parameter: { p: { titel: P, typ: wahrheitswert, werte: [{ wert: true }], zeile: [Z-1] } }
groessen: { g: { titel: G, formel: x, zeile: [Z-2] } }
anforderungen: { r: { kennung: R-1, titel: R, verbindlichkeit: muss, dann: x, zeile: [Z-3] } }
erleichterungen: { e: { titel: E, wenn: x, entfaellt: [R-1], zeile: [Z-4] } }
`;
const OVERLAY = `overlay: a/land/sn
land: SN
titel: Probe
quelle: Probe § 2
stand: 2026-01-01
sicherheit: A
aendert:
  parameter: { p: { werte: [{ wert: false }], zeile: [Z-5, Z-6] } }
  groessen: { g: { titel: H, zeile: [Z-7] } }
  anforderungen: { R-1: { titel: S, zeile: [Z-8] } }
  erleichterungen: { e: { wenn: not(x), zeile: [Z-9] } }
entfaellt: [{ anforderung: R-1, zeile: [Z-10] }]
ergaenzt: { parameter: { q: { titel: Q, typ: wahrheitswert, werte: [], zeile: [Z-11] } } }
`;

it('every entry keeps the rows of the legal dossier that it covers', () => {
  const dateien = {
    'a/projekt.schema.yaml': SCHEMA,
    'a/b.modul.yaml': MODUL,
    'a/land/sn.overlay.yaml': OVERLAY,
  };
  const katalog = loadKatalog(
    Object.entries(dateien).map(([pfad, text]) => ({ pfad, document: parseDocument(pfad, text) })),
    'test',
  );
  expect(katalog.probleme).toEqual([]);
  const { module = [], overlays = [] } = katalog.fachgebiete['a'] ?? {};
  const zeilen = (entries: readonly { readonly zeile?: readonly string[] }[]) =>
    entries.flatMap(({ zeile }) => zeile ?? []);
  expect(
    module.map((modul) =>
      zeilen([...modul.parameter, ...modul.groessen, ...modul.anforderungen, ...modul.erleichterungen]),
    ),
  ).toEqual([['Z-1', 'Z-2', 'Z-3', 'Z-4']]);
  expect(
    overlays.map(({ aendert, entfaellt, ergaenzt }) =>
      zeilen([
        ...aendert.parameter,
        ...aendert.groessen,
        ...aendert.anforderungen,
        ...aendert.erleichterungen,
        ...entfaellt,
        ...ergaenzt.parameter,
      ]),
    ),
  ).toEqual([['Z-5', 'Z-6', 'Z-7', 'Z-8', 'Z-9', 'Z-10', 'Z-11']]);
});
