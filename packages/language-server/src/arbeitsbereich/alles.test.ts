import { describe, expect, it } from 'vitest';
import { type Dateien, EINGEBAUT, URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { rename } from '../server/umbenennen.ts';
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

describe('rules that several workspace folders share', () => {
  const BB = `overlay: probe/land/bb
land: BB
titel: Brandenburg
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
aendert:
  parameter:
    hoechstkosten: { werte: [{ ab: 2024-01-01, wert: 7777, quelle: ProbeG § 7 }] }
`;
  const PROJEKT = 'projekt: probe\nabweichungen:\n  - { anforderung: P-3, grund: so }\n';
  const regeln = Object.entries(WELT).filter(([pfad]) => pfad.startsWith('regeln/'));
  const dateien = Object.fromEntries([
    ...regeln.map(([pfad, text]) => [`a/${pfad}`, text]),
    ['a/a.projekt.yaml', PROJEKT],
    ['c/eigene/probe/land/bb.overlay.yaml', BB],
    ['c/c.projekt.yaml', PROJEKT],
    ...regeln.map(([pfad, text]) => [`b/${pfad}`, text]),
    ['b/b.projekt.yaml', PROJEKT],
    ['gemeinsam/quellen.yaml', 'quellen:\n  NurHierG: { titel: Nur hier }\n'],
  ]);
  const eigene = new Map(
    Object.entries({
      a: ['regeln', '../gemeinsam'],
      c: ['../a/regeln', 'eigene'],
      b: ['regeln', '../gemeinsam'],
    }).map(([ordner, paths]) => [URI + ordner, { regeln: paths }]),
  );

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['hoechstkosten:', 'grenze', ['c/eigene/probe/land/bb.overlay.yaml'], ['b/']],
    ['P-3', 'P-33', ['a/a.projekt.yaml', 'c/c.projekt.yaml'], ['b/']],
  ])('„%s“ is renamed in all of them and in no others', async (wort, newName, dabei, fremd) => {
    const bereich = createBereich(dateien);
    bereich.setOrdner([...eigene.keys()]);
    bereich.setEinstellungen({}, eigene);
    const uri = `${URI}a/regeln/probe/plan.modul.yaml`;
    bereich.open(uri, 1, PROBE);
    const position = (await bereich.document(uri))?.positionAt(PROBE.indexOf(wort));
    if (position === undefined) throw new Error('no place');
    const kann = { versionen: true, umbenennen: true, anlegen: true };
    const edit = await rename({ textDocument: { uri }, position, newName }, bereich, kann);
    const touched = (edit?.documentChanges ?? []).flatMap((one) =>
      'textDocument' in one ? one.textDocument.uri.slice(URI.length) : [],
    );
    expect(touched).toEqual(expect.arrayContaining([...dabei, 'a/regeln/probe/plan.modul.yaml']));
    expect(touched.filter((one) => fremd.some((start) => one.startsWith(start)))).toEqual([]);
  });
});
