import { expect, it } from 'vitest';
import { groupByPhase } from './phasen.ts';
import { befund, pruefbericht } from './probe.test-hilfe.ts';

it('groups in the order of the phases: unknown phases and those without phase last', () => {
  const befunde = [
    befund({ kennung: 'T-1', phase: 'beteiligung' }),
    befund({ kennung: 'T-2', phase: 'fremd' }),
    befund({ kennung: 'T-3', phase: 'vorbereitung' }),
  ];
  const { phase: _ohne, ...ohnePhase } = befund({ kennung: 'T-4' });
  const groups = groupByPhase(pruefbericht({ befunde: [...befunde, ohnePhase] }));
  expect(groups.map(({ titel, befunde: own }) => [titel, own.map(({ kennung }) => kennung)])).toEqual([
    ['Vorbereitung', ['T-3']],
    ['Beteiligung am Entwurf', ['T-1']],
    ['fremd', ['T-2']],
    [undefined, ['T-4']],
  ]);
});

it('puts what is urgent first: violations by severity, then open, then dated duties by day', () => {
  const befunde = [
    befund({ kennung: 'erfuellt' }),
    befund({ kennung: 'ohne Tag', urteil: 'anstehend' }),
    befund({ kennung: 'spaet', urteil: 'anstehend', faelligAm: '2028-06-30' }),
    befund({ kennung: 'frueh', urteil: 'anstehend', faelligAm: '2027-01-31' }),
    befund({ kennung: 'offen', urteil: 'offen', schwere: 'warnung' }),
    befund({ kennung: 'soll', urteil: 'verletzt', schwere: 'warnung' }),
    befund({ kennung: 'muss', urteil: 'verletzt', schwere: 'fehler' }),
  ];
  const [group] = groupByPhase(pruefbericht({ befunde }));
  expect(group?.befunde.map(({ kennung }) => kennung)).toEqual([
    'muss',
    'soll',
    'offen',
    'frueh',
    'spaet',
    'ohne Tag',
    'erfuellt',
  ]);
});
