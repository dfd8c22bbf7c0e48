import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { loadKatalog } from './load-katalog.ts';
import { usualFachgebiet } from './usual-fachgebiet.ts';

function usualOf(schemas: Readonly<Record<string, string>>): string | undefined {
  const dateien = Object.entries(schemas).map(([id, extra]) => {
    const pfad = `${id}/projekt.schema.yaml`;
    return { pfad, document: parseDocument(pfad, `type: object\n${extra}\nproperties: {}\n`) };
  });
  return usualFachgebiet(loadKatalog(dateien, 'test'))?.id;
}

describe('the topic that is meant without a name', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['the only one', { a: '' }, 'a'],
    ['the usual one of several', { a: '', b: 'x-ueblich: true' }, 'b'],
    ['none of several equals', { a: '', b: 'x-ueblich: false' }, undefined],
    ['none where there is none', {}, undefined],
  ])('%s', (_, schemas, expected) => expect(usualOf(schemas)).toBe(expected));
});
