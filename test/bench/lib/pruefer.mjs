import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { BEFEHL } from './bau.mjs';
import { ABLAGE, BENCH } from './orte.mjs';
import { STICHTAG } from './welt.mjs';

/** What a check may end with: no finding, findings. */
const CODES = [0, 1];

/**
 * The programs that check a project file or a folder of them: ours judges it by the law, the others compare it with
 * the same JSON Schema.
 */
export function createPruefer() {
  const schema = `${ABLAGE}projekt.schema.json`;
  const ruleset = `${ABLAGE}spectral.json`;
  const text = execFileSync(process.execPath, [BEFEHL, 'schema', 'waermeplanung'], { encoding: 'utf8' });
  writeFileSync(schema, text);
  writeFileSync(ruleset, JSON.stringify(rulesetOf(JSON.parse(text))));
  const spectral = `${BENCH}node_modules/@stoplight/spectral-cli/dist/index.js`;
  return {
    leer: () => ({ argumente: ['-e', '0'] }),
    baukasten: (ziel) => ({ argumente: [BEFEHL, 'pruefen', '--stichtag', STICHTAG, ziel], codes: CODES }),
    'yaml + ajv': (ziel) => ({ argumente: [`${BENCH}lib/schlicht.mjs`, schema, ziel], codes: CODES }),
    spectral: (ziel) => ({
      argumente: [
        spectral,
        'lint',
        '--ruleset',
        ruleset,
        '--quiet',
        ziel.endsWith('/') ? `${ziel}*.yaml` : ziel,
      ],
      codes: CODES,
    }),
  };
}

function rulesetOf(schema) {
  const then = {
    function: 'schema',
    functionOptions: { schema, dialect: 'draft2020-12', allErrors: true },
  };
  return { rules: { projekt: { given: '$', severity: 'error', then } } };
}
