import { parseDocument } from '@baukasten/engine';
import { expect, it } from 'vitest';
import { type Projektstand, regelLinsen } from './regel-linsen.ts';

const MODUL = 'modul: probe/plan\nanforderungen:\n  eine:\n    kennung: P-1\n';

const EIGENE = 'file:///rules/probe/plan.modul.yaml';
const EINGEBAUT = 'baukasten-regeln:/probe/plan.modul.yaml';
const KEINE: Projektstand = { berichte: [], alle: 0 };

it.each<[string, string, Projektstand | undefined, readonly string[]]>([
  ['a rule of the workspace', EIGENE, KEINE, ['0 Projekte betroffen · keine Fälle']],
  ['a rule by which no project is checked', EIGENE, undefined, ['keine Fälle']],
  ['a built-in rule without its cases', EINGEBAUT, KEINE, ['0 Projekte betroffen']],
  ['a built-in rule that another replaces', EINGEBAUT, undefined, []],
])('%s says how many projects and cases it has only where they would be', (_, uri, projekte, titel) => {
  const linsen = regelLinsen(parseDocument(uri, MODUL), projekte, undefined, 'de');
  expect(linsen.map((linse) => linse.titel)).toEqual(titel);
});
