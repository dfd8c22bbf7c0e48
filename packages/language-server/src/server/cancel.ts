import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Gives up if the client has a newer text or wants no answer any more. */
export function stopIfStale({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
