import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatei, WURZEL } from './lib.ts';

/** The last line of a CI run, for reports of `dateien` test files each and a number of failed steps. */
describe('the count at the end of CI', () => {
  let ordner: string;
  beforeAll(() => {
    ordner = mkdtempSync(join(tmpdir(), 'baukasten-zaehlen-'));
  });
  afterAll(() => rmSync(ordner, { recursive: true, force: true }));

  const gut = {
    numPassedTests: 7,
    numFailedTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
  };
  const schlecht = {
    numPassedTests: 5,
    numFailedTests: 2,
    testResults: [{ status: 'failed', assertionResults: [{}] }],
  };
  const kaputt = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  const leer = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

  it.each([
    ['all passed', [gut], 0, '7 passed, 0 failed', 0],
    ['several reports', [gut, gut], 0, '14 passed, 0 failed', 0],
    [
      'failed tests, counted once although their step failed too',
      [gut, schlecht],
      1,
      '12 passed, 2 failed',
      1,
    ],
    ['a file that cannot be loaded', [kaputt], 1, '1 passed, 1 failed', 1],
    ['tests green, lint red', [gut], 1, '7 passed, 1 failed', 1],
    ['tests and lint red', [schlecht], 2, '5 passed, 3 failed', 1],
    ['no test ran', [leer], 0, '0 passed, 0 failed', 1],
    ['no report at all', [], 1, '0 passed, 1 failed', 1],
  ])('%s', (name, berichte, schritte, zeile, code) => {
    const fall = join(ordner, name.replaceAll(/\W/g, '-'));
    mkdirSync(fall);
    berichte.forEach((bericht, i) => {
      writeFileSync(join(fall, `${i}.json`), JSON.stringify(bericht));
    });
    const lauf = spawnSync(process.execPath, ['.ci/zaehlen.mjs', fall, String(schritte)], {
      cwd: WURZEL,
      encoding: 'utf8',
    });
    expect(lauf.stdout.trimEnd().split('\n').at(-1)).toBe(zeile);
    expect(lauf.status).toBe(code);
  });

  it('reads the report that test:all writes', () => {
    const { scripts } = JSON.parse(readDatei('package.json').text) as { scripts: Record<string, string> };
    const [, bericht = ''] = /--outputFile\.json=(\S+)\/[^/]+\.json/.exec(scripts['test:all'] ?? '') ?? [];
    expect(readDatei('.ci/run').text).toContain(`berichte=${bericht}\n`);
  });
});
