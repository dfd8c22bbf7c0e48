import type { WriteStream } from 'node:tty';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Strom } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { codeOf } from './code-of.ts';

/** Longer lines are hard to read, however wide the window is. */
const HOECHSTENS = 100;
const MINDESTENS = 40;
const OHNE_TERMINAL = 80;

/** A terminal, a pipe or a file; what it is decides on colour and width. */
export function createStrom(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Strom {
  const istTerminal = stream.isTTY === true;
  const columns = (stream as Partial<WriteStream>).columns ?? Number(env['COLUMNS']);
  const breite = columns > 0 ? columns : OHNE_TERMINAL;
  const schreiber = createSchreiber(stream);
  return {
    ...schreiber,
    istTerminal,
    farbe: wantsColour(env, istTerminal),
    breite: Math.max(MINDESTENS, Math.min(HOECHSTENS, breite)),
  };
}

/**
 * Writes one piece after the other and waits for the reader, so that any amount fits through a pipe. A reader that
 * stops early (`… | head`) is no error; a full disk is.
 */
function createSchreiber(stream: NodeJS.WritableStream): Pick<Strom, 'write' | 'drained'> {
  let reihe: Promise<void> = Promise.resolve();
  let ende: NodeJS.ErrnoException | undefined;
  let gemeldet = false;
  // Each failure is told to its own write; without a listener it would end the process.
  stream.on('error', () => undefined);
  const writePiece = (piece: Uint8Array) =>
    new Promise<void>((resolve) => {
      stream.write(piece, (error) => {
        ende ??= error ?? undefined;
        resolve();
      });
    });
  return {
    write(text) {
      reihe = reihe.then(async () => {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length && ende === undefined; at += STUECK)
          await writePiece(bytes.subarray(at, at + STUECK));
      });
    },
    async drained() {
      await reihe;
      if (ende === undefined || ende.code === 'EPIPE' || gemeldet) return;
      gemeldet = true;
      throw new Bedienfehler(texte.ausgabeAbgebrochen(codeOf(ende)));
    },
  };
}

/** Bytes; much longer writes fail on some pipes. */
const STUECK = 1 << 16;

/** NO_COLOR (https://no-color.org) wins over FORCE_COLOR, both win over what the stream is; an empty value says nothing. */
export function wantsColour(env: Readonly<NodeJS.ProcessEnv>, istTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return istTerminal && env['TERM'] !== 'dumb';
}
