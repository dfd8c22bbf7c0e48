import { parseDocument } from '@baukasten/engine';
import { expect, it } from 'vitest';
import { regelLinsen } from './regel-linsen.ts';

const MODUL = 'modul: probe/plan\nanforderungen:\n  eine:\n    kennung: P-1\n';

it.each([
  ['a rule of the workspace', 'file:///rules/probe/plan.modul.yaml', '0 Projekte betroffen · keine Fälle'],
  ['a built-in rule without its cases', 'baukasten-regeln:/probe/plan.modul.yaml', '0 Projekte betroffen'],
])('%s says how many cases it has only where they would be', (_, uri, titel) => {
  const linsen = regelLinsen(parseDocument(uri, MODUL), [], 0, undefined, 'de');
  expect(linsen.map((linse) => linse.titel)).toEqual([titel]);
});
