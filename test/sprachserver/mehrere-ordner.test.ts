import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { probe, REGELN, run } from '../szenarien/lib.ts';
import { type Klient, startKlient } from './lib.ts';

const HEUTE = '2026-11-22';
const TEUER = probe('plan: { fertig: true, kosten: 9000 }');
const regelnIn = (ordner: string) =>
  Object.fromEntries(
    readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
      .filter((one) => one.endsWith('.yaml'))
      .map((one) => [`${ordner}/regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
  );
/** The same module as `regelnIn`, with another requirement. */
const anders = (ordner: string) =>
  Object.fromEntries(
    Object.entries(regelnIn(ordner)).map(([name, text]) => [name, text.replaceAll('P-1', 'P-77')]),
  );

async function codes(klient: Klient, name: string): Promise<readonly string[]> {
  return (await klient.diagnoses(name)).map(({ code }) => code).sort();
}

/** What the command says in a folder of its own, as codes of everything that has a severity. */
function codesOf(klient: Klient, ordner: string, ...mehr: readonly string[]): readonly string[] {
  const cwd = join(klient.ordner, ordner);
  const { stdout } = run(['pruefen', '.', '--format', 'json', '--stichtag', HEUTE, ...mehr], { cwd });
  const { berichte } = JSON.parse(stdout) as {
    berichte: readonly {
      probleme: readonly { code: string }[];
      hinweise: readonly { code: string }[];
      befunde: readonly { kennung: string; schwere?: string }[];
    }[];
  };
  return berichte
    .flatMap(({ probleme, hinweise, befunde }) => [
      ...[...probleme, ...hinweise].map(({ code }) => code),
      ...befunde.filter(({ schwere }) => schwere !== undefined).map(({ kennung }) => kennung),
    ])
    .sort();
}

describe('a rule file that does not lie where its id says', () => {
  const VARIANTE =
    'variante: probe/varianten/eigen\ntitel: Eigen\nzweck: Probe\nherkunft: annahme\nbegruendung: Probe\nstand: 2026-01-01\nsicherheit: A\naendert:\n  parameter:\n    hoechstkosten:\n      werte: [{ ab: 2024-01-01, wert: 9000, quelle: FremdG § 1 }]\n';

  it('is read with what its own folder holds, and nothing above', async () => {
    const klient = await startKlient({
      dateien: {
        'werk/eigen.variante.yaml': VARIANTE,
        'quellen.yaml': 'quellen:\n  FremdG: { titel: Fremd }\n',
      },
      ordnerEinstellungen: { werk: {} },
    });
    const found = await klient.diagnoses('werk/eigen.variante.yaml');
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /im Ordner der Regeln als „probe\/varianten\/eigen\.variante\.yaml“ ablegen/,
    );
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /„FremdG § 1“ steht nicht in quellen\.yaml/,
    );
  });
});

describe('rules of one workspace folder', () => {
  it.each<[string, object, Readonly<Record<string, object>>]>([
    ['set for the whole workspace', { regeln: ['regeln'] }, { a: {}, b: {} }],
    ['set for one folder', {}, { a: { regeln: ['regeln'] }, b: {} }],
  ])('do not judge the projects of another, %s', async (_, einstellungen, ordnerEinstellungen) => {
    const klient = await startKlient({
      dateien: { ...regelnIn('a'), 'a/a.projekt.yaml': TEUER, 'b/b.projekt.yaml': TEUER },
      einstellungen: { stichtag: HEUTE, ...einstellungen },
      ordnerEinstellungen,
    });
    expect(await codes(klient, 'a/a.projekt.yaml')).toEqual(codesOf(klient, 'a', '--regeln', 'regeln'));
    expect(await codes(klient, 'a/a.projekt.yaml')).toContain('P-2');
    expect(await codes(klient, 'b/b.projekt.yaml')).toEqual(codesOf(klient, 'b'));
    expect(await codes(klient, 'b/b.projekt.yaml')).not.toContain('P-2');
  });

  it('may be named as those of another', async () => {
    const klient = await startKlient({
      dateien: {
        ...regelnIn('a'),
        ...anders('b'),
        'a/a.projekt.yaml': probe('plan: { fertig: false }'),
        'b/b.projekt.yaml': probe('plan: { fertig: false }'),
      },
      einstellungen: { stichtag: HEUTE, regeln: ['regeln'] },
      ordnerEinstellungen: { a: {}, b: {} },
    });
    for (const name of ['a', 'b'])
      expect(await codes(klient, `${name}/${name}.projekt.yaml`)).toEqual(
        codesOf(klient, name, '--regeln', 'regeln'),
      );
    const symbols = await klient.request<readonly { name: string }[]>('workspace/symbol', { query: 'P-' });
    expect(symbols.some(({ name }) => name.startsWith('P-1 '))).toBe(true);
    expect(symbols.some(({ name }) => name.startsWith('P-77 '))).toBe(true);
  });

  it('that are set for a folder which holds none are a mistake of that folder', async () => {
    const klient = await startKlient({
      dateien: { ...regelnIn('a'), 'a/a.projekt.yaml': TEUER, 'b/b.projekt.yaml': TEUER },
      einstellungen: { stichtag: HEUTE },
      ordnerEinstellungen: { a: { regeln: ['regeln'] }, b: { regeln: ['fehlt'] } },
    });
    expect(await codes(klient, 'a/a.projekt.yaml')).toContain('P-2');
    expect(await codes(klient, 'b/b.projekt.yaml')).toEqual(['konfiguration']);
  });
});
