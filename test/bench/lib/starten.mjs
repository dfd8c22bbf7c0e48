import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ABLAGE, WURZEL } from './orte.mjs';

const HAKEN = new URL('./speicher.mjs', import.meta.url).href;

/** Milliseconds from start to end of a Node process. Throws unless it ends with one of the `codes`. */
export function timeOf({ argumente, codes = [0] }) {
  const start = performance.now();
  runNode(argumente, codes, process.env);
  return performance.now() - start;
}

/** The same with the largest resident memory in MB; asking for it costs some milliseconds, so not for short runs. */
export function timeAndMemoryOf({ argumente, codes = [0] }) {
  const datei = `${ABLAGE}speicher-${process.pid}.txt`;
  rmSync(datei, { force: true });
  const start = performance.now();
  runNode(['--import', HAKEN, ...argumente], codes, { ...process.env, BENCH_SPEICHER: datei });
  const ms = performance.now() - start;
  if (!existsSync(datei)) throw new Error(`${argumente.join(' ')} did not say how much memory it took`);
  const kb = Number(readFileSync(datei, 'utf8'));
  rmSync(datei);
  return { ms, mb: kb / 1024 };
}

function runNode(argumente, codes, env) {
  const { status, stderr } = spawnSync(process.execPath, argumente, {
    cwd: WURZEL,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (!codes.includes(status)) throw new Error(`node ${argumente.join(' ')} ended with ${status}\n${stderr}`);
}
