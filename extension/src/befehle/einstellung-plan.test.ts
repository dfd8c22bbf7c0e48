import { describe, expect, it } from 'vitest';
import { type Einstellungsplan, type Einstellungsstand, planEinstellung } from './einstellung-plan.ts';

const [ALT, NEU] = ['2026-01-01', '2028-06-30'];

describe('a setting is written where it counts', () => {
  it.each<readonly [string, Omit<Einstellungsstand, 'defaultValue'>, boolean, string, Einstellungsplan]>([
    ['for the folder, if nobody has set it', {}, true, NEU, { ziel: 'ordner', wert: NEU }],
    ['for the user, without a folder', {}, false, NEU, { ziel: 'nutzer', wert: NEU }],
    ['over the value of the user', { globalValue: ALT }, true, NEU, { ziel: 'nutzer', wert: NEU }],
    ['over the value of the folder', { workspaceValue: ALT }, true, NEU, { ziel: 'ordner', wert: NEU }],
    [
      'over the value of the folder, if the user has one as well',
      { globalValue: ALT, workspaceValue: '2027-01-01' },
      true,
      NEU,
      { ziel: 'ordner', wert: NEU },
    ],
    ['as no entry, for the default', { workspaceValue: ALT }, true, '', { ziel: 'ordner', wert: undefined }],
    [
      'as no entry of the user, for the default',
      { globalValue: ALT },
      true,
      '',
      { ziel: 'nutzer', wert: undefined },
    ],
    [
      'in words, for the default that the user’s value would hide',
      { globalValue: ALT, workspaceValue: '2027-01-01' },
      true,
      '',
      { ziel: 'ordner', wert: '' },
    ],
  ])('%s', (_, stand, mitOrdner, wert, plan) =>
    expect(planEinstellung({ defaultValue: '', ...stand }, wert, mitOrdner)).toEqual(plan),
  );
  it('also if it is a list', () => {
    const stand = { defaultValue: [], globalValue: ['a'], workspaceValue: ['b'] };
    expect(planEinstellung(stand, [], true)).toEqual({ ziel: 'ordner', wert: [] });
    expect(planEinstellung({ ...stand, globalValue: undefined }, [], true).wert).toBeUndefined();
  });
});
