import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SKRIPT = path.resolve('packages/cli/skripte/abdeckung.mjs');

interface Abdeckung {
  readonly berichte: readonly {
    readonly fachgebiet: string;
    readonly zeilen: readonly unknown[];
    readonly nirgends: readonly string[];
  }[];
  readonly fehler: readonly string[];
}

function account(ordner: string): { readonly status: number | null; readonly ergebnis: Abdeckung } {
  const lauf = spawnSync(process.execPath, [SKRIPT, ordner, '--json'], { encoding: 'utf8' });
  return { status: lauf.status, ergebnis: JSON.parse(lauf.stdout) as Abdeckung };
}

describe('every row of the legal dossier', () => {
  const { status, ergebnis } = account('rules');
  it('has a rule, a case or a reason, and only one of them', () => expect(ergebnis.fehler).toEqual([]));
  it.each([
    ['vergabe', 250],
    ['waermeplanung', 300],
  ])('of %s is on the list', (fachgebiet, mindestens) => {
    const bericht = ergebnis.berichte.find((einer) => einer.fachgebiet === fachgebiet);
    expect(bericht?.zeilen.length).toBeGreaterThan(mindestens);
  });
  it('makes the script succeed', () => expect(status).toBe(0));
});

describe('the account of rows', () => {
  let ordner = '';
  beforeAll(() => {
    ordner = mkdtempSync(path.join(tmpdir(), 'abdeckung-'));
  });
  afterAll(() => rmSync(ordner, { recursive: true }));

  const REGEL = 'modul: a/m\nparameter: { p: { zeile: [Z-1] } }\nanforderungen: { r: { kennung: R-1 } }\n';
  const OVERLAY = 'overlay: a/o\naendert: { parameter: { p: { zeile: [Z-1] } } }\n';
  const cases: readonly (readonly [
    what: string,
    files: Record<string, string>,
    fehler: readonly string[],
  ])[] = [
    ['accepts a row that a rule names', { m: REGEL, zeilen: 'Z-1: {}' }, []],
    ['accepts a row that the change of an overlay names', { o: OVERLAY, zeilen: 'Z-1: {}' }, []],
    ['accepts a row with a reason', { zeilen: 'Z-1: {}', nicht: 'Z-1: { grund: weil }' }, []],
    ['accepts a row that refers to a Kennung', { m: REGEL, zeilen: 'Z-1: {}\nZ-2: { siehe: [R-1] }' }, []],
    ['accepts a row that refers to a found row', { m: REGEL, zeilen: 'Z-1: {}\nZ-2: { siehe: [Z-1] }' }, []],
    [
      'accepts a row that a case names',
      { f: 'faelle: [{ name: Fallstrick 7 x }]', fallzeilen: 'F7: {}' },
      [],
    ],
    ['finds a row that is nowhere', { zeilen: 'Z-1: {}' }, ['Z-1: no rule, no case, no reason.']],
    [
      'does not mistake one number for another',
      { f: 'faelle: [{ name: Fallstrick 71 x }]', fallzeilen: 'F7: {}' },
      ['F7: no rule, no case, no reason.'],
    ],
    [
      'does not count a case outside its section',
      { f: 'faelle: [{ name: x, zeile: [Z-1] }]', zeilen: 'Z-1: {}' },
      ['Z-1: no rule, no case, no reason.'],
    ],
    [
      'finds rows that only refer to each other',
      { zeilen: 'Z-1: { siehe: [Z-2] }\nZ-2: { siehe: [Z-1] }' },
      ['Z-1: no rule, no case, no reason.', 'Z-2: no rule, no case, no reason.'],
    ],
    [
      'finds a row that the list does not know',
      { m: REGEL, zeilen: 'Z-2: { siehe: [p] }' },
      ['Z-1: unknown row, named by p (m.modul.yaml).'],
    ],
    [
      'finds an unknown row in a case',
      { f: 'faelle: [{ name: x, zeile: [Z-9] }]', zeilen: '' },
      ['Z-9: unknown row, named by „x“ (m.faelle.yaml).'],
    ],
    [
      'finds a row with a rule and a reason against one',
      { m: REGEL, zeilen: 'Z-1: {}', nicht: 'Z-1: { grund: weil }' },
      ['Z-1: has a rule (p (m.modul.yaml)) and is in nicht-abgebildet.yaml.'],
    ],
    [
      'finds a reference to nothing',
      { m: REGEL, zeilen: 'Z-1: { siehe: [R-2] }' },
      ['Z-1: "siehe: R-2" is neither a rule nor a row.'],
    ],
    [
      'finds a missing reason',
      { zeilen: 'Z-1: {}', nicht: 'Z-1: {}' },
      ['Z-1: no rule, no case, no reason.', 'Z-1: nicht-abgebildet.yaml gives no reason.'],
    ],
  ];
  it.each(cases)('%s', (what, files, fehler) => {
    const regeln = path.join(ordner, what);
    const gebiet = path.join(regeln, 'a');
    mkdirSync(gebiet, { recursive: true });
    const indent = (text = '') => text.replace(/^/gm, '      ');
    const write = (name: string, text: string | undefined) => {
      if (text !== undefined) writeFileSync(path.join(gebiet, name), text);
    };
    write('m.modul.yaml', files.m);
    write('o.overlay.yaml', files.o);
    write('m.faelle.yaml', files.f);
    write(
      'nicht-abgebildet.yaml',
      files.nicht === undefined ? undefined : `zeilen:\n${indent(files.nicht)}\n`,
    );
    write(
      'zeilen.yaml',
      `abschnitte:\n  - zeilen:\n${indent(files.zeilen)}\n  - faelle: Fallstrick\n    zeilen:\n${indent(files.fallzeilen)}\n`,
    );
    const { status, ergebnis } = account(regeln);
    expect(ergebnis.fehler).toEqual(fehler);
    expect(status).toBe(fehler.length === 0 ? 0 : 1);
  });

  it('fails where no list exists', () => {
    mkdirSync(path.join(ordner, 'leer'));
    expect(account(path.join(ordner, 'leer')).ergebnis.fehler).toHaveLength(1);
  });
});
