import type { WriteStream } from 'node:tty';
import type { Strom } from '../rahmen.ts';

/** Longer lines are hard to read, however wide the window is. */
const HOECHSTENS = 100;
const MINDESTENS = 40;
const OHNE_TERMINAL = 80;

/** A terminal, a pipe or a file; what it is decides on colour and width. */
export function createStrom(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Strom {
  const istTerminal = stream.isTTY === true;
  const columns = (stream as Partial<WriteStream>).columns ?? Number(env['COLUMNS']);
  const breite = columns > 0 ? columns : OHNE_TERMINAL;
  // A reader that stops early (`… | head`) is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    istTerminal,
    farbe: wantsColour(env, istTerminal),
    breite: Math.max(MINDESTENS, Math.min(HOECHSTENS, breite)),
    write: (text) => {
      stream.write(text);
    },
  };
}

/** NO_COLOR (https://no-color.org) wins over FORCE_COLOR, both win over what the stream is; an empty value says nothing. */
export function wantsColour(env: Readonly<NodeJS.ProcessEnv>, istTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return istTerminal && env['TERM'] !== 'dumb';
}
