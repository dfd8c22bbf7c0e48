import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from './client-files.ts';

it('places of a file with a byte order mark are those of what the client shows', async () => {
  const connection = {
    sendRequest: async () => ({ text: '\uFEFFprojekt: probe\n' }),
  } as unknown as Connection;
  const document = await clientFiles(connection).read('file:///x.projekt.yaml');
  expect(document?.keyRangeOf(['projekt'])?.start).toEqual({ line: 0, character: 0 });
});
