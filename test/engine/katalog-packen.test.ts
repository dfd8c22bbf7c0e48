import { type GepackterKatalog, type Katalog, packKatalog, unpackKatalog } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../lib/katalog.ts';

const ship = (katalog: Katalog): GepackterKatalog => JSON.parse(JSON.stringify(packKatalog(katalog)));

describe('a packed catalogue', () => {
  const rules = loadRules();
  const withSchema = (schema: object): Katalog => {
    const { waermeplanung } = rules.fachgebiete;
    return { ...rules, fachgebiete: { x: { ...waermeplanung, schema } } } as Katalog;
  };

  it('keeps every place of the rules', () => {
    expect(unpackKatalog(ship(rules))).toEqual(JSON.parse(JSON.stringify(rules)));
  });

  it('may call a fact "range"', () => {
    const schema = { properties: { range: { type: 'number' } } };
    const katalog = withSchema(schema);
    expect(unpackKatalog(ship(katalog)).fachgebiete['x']?.schema).toEqual(schema);
  });

  it('is little more than half as long', () => {
    const length = (value: object): number => JSON.stringify(value).length;
    expect(length(ship(rules)) / length(rules)).toBeLessThan(0.65);
  });

  it('says once what a module says for all that is in it', () => {
    const { vergabe } = unpackKatalog(ship(rules)).fachgebiete;
    const [modul] = vergabe?.module ?? [];
    expect(new Set(modul?.groessen.map(({ massgeblich }) => massgeblich)).size).toBe(1);
  });

  it.each([
    ['stelle', { uri: 'a', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }],
    ['range', 0],
    ['massgeblich', 1],
  ])('cannot be made where "%s" holds %j: it could not be read again', (key, value) => {
    expect(() => packKatalog(withSchema({ [key]: value }))).toThrow(`"${key}"`);
  });

  it('says so if it is not whole', () => {
    const { katalog, ranges } = ship(rules);
    expect(() => unpackKatalog({ katalog, ranges: { ...ranges, line: [] } })).toThrow(
      'not packed by this version',
    );
  });
});
