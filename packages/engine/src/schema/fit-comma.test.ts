import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { readingProblems } from './fit-comma.ts';

/** What is said of `f` in `a: { f: … }`, what the safe fix writes, and what else is offered. */
function told(wert: string, feld: object | undefined) {
  const document = parseDocument('/w/a.yaml', `a: { f: ${wert}, g: 1 }\n`);
  const properties = { ...(feld === undefined ? {} : { f: feld }), g: {} };
  const schema = { type: 'object', properties: { a: { type: 'object', properties } } };
  return readingProblems(document, schema).map(({ text, ersatz, hilfe }) => ({
    meldung: text.de,
    ersatz,
    sonst: hilfe !== undefined && 'ersatz' in hilfe ? hilfe.ersatz : undefined,
  }));
}

describe('a comma in { } is told by what belongs at its place', () => {
  it.each<[string, string, object | undefined, RegExp, string | undefined, string | undefined]>([
    ['a number', '2,1', { type: 'number' }, /mit Dezimalpunkt schreiben: 2\.1/, '2.1', undefined],
    [
      'a number or nothing',
      '2,1',
      { type: ['number', 'null'] },
      /Dezimalpunkt schreiben: 2\.1/,
      '2.1',
      undefined,
    ],
    ['a number, maybe of thousands', '2,100', { type: 'number' }, /oder 2100/, '2.1000', '2100'],
    ['a whole number', '2,1', { type: 'integer' }, /ganze Zahl|Ganzzahl/, undefined, undefined],
    ['a text', '65,3', { type: 'string' }, /in Anführungszeichen setzen: "65,3"/, undefined, '"65,3"'],
    [
      'a truth value',
      '2,1',
      { type: 'boolean' },
      /erwartet wird hier ja oder nein|true oder false/,
      undefined,
      undefined,
    ],
    ['a day', '2,1', { type: 'string', format: 'date' }, /erwartet wird hier/, undefined, undefined],
    ['a choice', '2,1', { enum: ['x', 'y'] }, /einer der vorgesehenen Werte/, undefined, undefined],
    ['anything', '2,1', {}, /mit Dezimalpunkt schreiben: 2\.1/, '2.1', undefined],
    ['a field that nobody knows', '2,1', undefined, /einen Text in Anführungszeichen setzen/, '2.1', '"2,1"'],
  ])('%s', (_, wert, feld, meldung, ersatz, sonst) => {
    const [one, ...rest] = told(wert, feld);
    expect(rest).toEqual([]);
    expect(one).toEqual({ meldung: expect.stringMatching(meldung), ersatz, sonst });
  });
});
