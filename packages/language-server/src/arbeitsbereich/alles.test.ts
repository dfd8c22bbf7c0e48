import { expect, it } from 'vitest';
import { type Dateien, EINGEBAUT, URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { projectsJudgedBy } from './alles.ts';
import { createBereich } from './bereich.test-hilfe.ts';

const PROBE = WELT['regeln/probe/plan.modul.yaml'] ?? '';
const FEST = EINGEBAUT['fest/plan.modul.yaml'] ?? '';
const geaendert = FEST.replace(/^titel: .*$/m, 'titel: Anders');

it.each<[string, Dateien, string, string, boolean]>([
  ['in a folder of the settings', {}, `${URI}regeln/probe/plan.modul.yaml`, PROBE, true],
  ['of a topic that only lies elsewhere', {}, `${URI}entwurf/neu/plan.modul.yaml`, PROBE, false],
  ['that is built in', {}, 'baukasten-regeln:/fest/plan.modul.yaml', FEST, true],
  ['that is a changed copy elsewhere', {}, `${URI}entwurf/fest/plan.modul.yaml`, geaendert, false],
  [
    'that is built in and replaced by another',
    { 'regeln/fest/plan.modul.yaml': geaendert },
    'baukasten-regeln:/fest/plan.modul.yaml',
    FEST,
    false,
  ],
])('a rule file %s', async (_, dateien, uri, text, judges) => {
  const bereich = createBereich({ ...WELT, ...dateien });
  bereich.open(uri, 1, text);
  const document = await bereich.document(uri);
  if (document === undefined) throw new Error(`no ${uri}`);
  const found = await projectsJudgedBy(document, await bereich.bestaende.forRule(uri), bereich);
  expect(found !== undefined).toBe(judges);
});
