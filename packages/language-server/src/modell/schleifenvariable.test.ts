import { parseDocument } from '@baukasten/engine';
import { expect, it } from 'vitest';
import { variablenIn } from './schleifenvariable.ts';

const URI = 'regeln/probe/plan.modul.yaml';

/** Each variable with its list, and the columns of its places in the line of the condition. */
function shown(dann: string, je = ''): readonly string[] {
  const text = `anforderungen:\n  a:\n    kennung: A\n${je}    dann: ${dann}\n`;
  return variablenIn(parseDocument(URI, text)).map(
    ({ name, liste, orte }) =>
      `${name} in ${liste}: ${orte.map(({ range, rolle }) => `${rolle[0]}${range.start.character - 10}`).join(' ')}`,
  );
}

it.each([
  ['none', 'plan.fertig', '', []],
  ['of a quantor', 'some x in orte satisfies x.a = x.b', '', ['x in orte: d5 v25 v31']],
  [
    'inside another of the same name',
    'some x in x.l satisfies (every x in x.m satisfies x.a)',
    '',
    ['x in x.l: d5 v36', 'x in x.m: d31 v50'],
  ],
  ['of a je', 'e.a and e.b', '    je: { e: orte }\n', ['e in orte: d0 v0 v8']],
  [
    'of a je behind a loop of the same name',
    'some e in e.l satisfies e.a',
    '    je: { e: orte }\n',
    ['e in orte: d0 v10', 'e in e.l: d5 v24'],
  ],
])('loop variables: %s', (_, dann, je, erwartet) => {
  expect(shown(dann, je)).toEqual(erwartet);
});
