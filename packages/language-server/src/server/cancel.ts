import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Umgebung } from '../umgebung.ts';

/** A few frames of a screen: what somebody asks for meanwhile comes without a pause that they would notice. */
const HOECHSTENS = 10;

/**
 * For long work, between its pieces: now and then gives waiting requests their turn, and gives up if nobody waits for
 * the answer any more.
 */
export function createAtem(
  { pause }: Pick<Umgebung, 'pause'>,
  token: CancellationToken,
): () => Promise<void> {
  let seit = Date.now();
  return async () => {
    if (Date.now() - seit < HOECHSTENS) return;
    await pause();
    seit = Date.now();
    stopIfStale(token);
  };
}

/** Gives up if the client has a newer text or wants no answer any more. */
export function stopIfStale({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
