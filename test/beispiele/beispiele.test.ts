import { jsonRulesEngine, kompiliert, type Urteil } from '@baukasten/engine';
import { renderJson } from '@baukasten/output';
import { describe, expect, it } from 'vitest';
import { createPruefer, OPTIONEN, readBeispiele, readText, STICHTAG, toBericht } from './beispiele.ts';
import { expectedOf, findAbsatz } from './erwartet.ts';

const ERFUNDEN = 'muster-am-see';
const beispiele = readBeispiele();
const pruefe = createPruefer();
const berichte = new Map(
  await Promise.all(beispiele.map(async (eins) => [eins.name, await pruefe(eins, kompiliert)] as const)),
);

/** The report of an example, checked once for all tests. */
function reportOf(name: string) {
  const bericht = berichte.get(name);
  if (bericht === undefined) throw new Error(`No example ${name}`);
  return bericht;
}

// After a deliberate change: npm run beispiele:neu, then read the difference.
describe.each(beispiele)('example $name', (beispiel) => {
  const { name, text, readme } = beispiel;
  const bericht = reportOf(name);
  const erwartet = expectedOf(beispiel, bericht);

  it('has no problem', () => expect(bericht.probleme).toEqual([]));
  it('states the day on which it is judged', () => expect(text).toMatch(`\nstichtag: ${STICHTAG}\n`));
  it('shows the expected report in the terminal', () =>
    expect(erwartet.terminal).toBe(readText(`examples/${name}/erwartet/bericht.txt`)));
  it('gives the expected verdicts as JSON', () =>
    expect(erwartet.auszug).toBe(readText(`examples/${name}/erwartet/bericht.json`)));
  it('is told in its README with the figures of the report', () =>
    expect(findAbsatz(readme)).toBe(erwartet.absatz));
  it('is judged byte for byte alike by both evaluators', async () => {
    const anderer = await pruefe(beispiel, jsonRulesEngine);
    expect(renderJson(toBericht(beispiel, anderer), OPTIONEN)).toBe(
      renderJson(toBericht(beispiel, bericht), OPTIONEN),
    );
  });
});

describe('examples', () => {
  const uebersicht = readText('examples/README.md');

  it('are all linked in the overview', () => {
    const genannt = [...uebersicht.matchAll(/^\| \[[^\]]+\]\(([\w-]+)\/\) \|/gm)].map(([, ordner]) => ordner);
    expect(genannt.sort()).toEqual(beispiele.map(({ name }) => name).sort());
  });
  it('name a real municipality unless they are marked as fictional', () => {
    const erfunden = beispiele.filter(({ text }) => !/\n {2}ags: "\d{8}" #/.test(text));
    expect(erfunden.map(({ name }) => name)).toContain(ERFUNDEN);
    for (const { text, readme } of erfunden) {
      expect(text).toMatch(/^# ERFUNDENES BEISPIEL[.,]/);
      expect(text).toMatch(/\n {2}name: \S.* \(erfundenes Beispiel\)\n/);
      expect(readme).toContain('(erfundenes Beispiel)');
    }
  });
});

describe('the fictional example', () => {
  const { befunde } = reportOf(ERFUNDEN);

  it.each(['name: Muster am See (erfundenes Beispiel)', '# ERFUNDENES BEISPIEL.'])(
    'says so in the file: %s',
    (zeile) => expect(readText(`examples/${ERFUNDEN}/waermeplan.projekt.yaml`)).toContain(zeile),
  );
  it('says so in its README', () =>
    expect(readText(`examples/${ERFUNDEN}/README.md`)).toContain('(erfundenes Beispiel)'));
  it('shows every verdict', () => {
    const alle: readonly Urteil[] = [
      'anstehend',
      'begruendet',
      'erfuellt',
      'erlassen',
      'nicht_anwendbar',
      'offen',
      'ungenutzt',
      'verletzt',
    ];
    expect([...new Set(befunde.map(({ urteil }) => urteil))].sort()).toEqual(alle);
  });
  it('shows a verdict that rests on an unconfirmed source', () =>
    expect(befunde.some(({ ungeprueft }) => ungeprueft)).toBe(true));
});
