import { describe, expect, it } from 'vitest';
import { assembleSchema, describeField, fehlendeVerweise, fieldPaths } from './projekt-schema.ts';
import { compileSchema } from './validate.ts';

const GEMEINDE = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Gemeinde',
  type: 'object',
  properties: {
    ags: { type: 'string', format: 'ags', title: 'Schlüssel', 'x-frage': 'Welcher Schlüssel?' },
    sitz: { $ref: '#/$defs/ort' },
  },
  $defs: { ort: { type: 'object', properties: { plz: { type: 'string', title: 'PLZ' } } } },
};

const PROJEKT = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    gemeinde: { $ref: '../gemeinsam/gemeinde.schema.yaml', title: 'Federführende Gemeinde' },
    gemeinden: { type: ['array', 'null'], items: { $ref: '../gemeinsam/gemeinde.schema.yaml' } },
    art: { type: ['string', 'null'], enum: ['a', 'b', null], 'x-werte': { a: 'erste Art' }, title: 'Art' },
    flaeche: { type: 'number', 'x-einheit': 'ha', examples: [12.5] },
    ort: { $ref: '#/$defs/ort' },
  },
  $defs: { ort: { type: 'object', properties: { ab: { type: 'string', format: 'date', title: 'Ab' } } } },
};

const schema = assembleSchema(PROJEKT, { 'gemeinsam/gemeinde.schema.yaml': GEMEINDE });

describe('the assembled schema', () => {
  it('holds the shared schemas, with their own definitions under their own names', () => {
    expect(Object.keys((schema as { $defs: object }).$defs).sort()).toEqual([
      'gemeinde',
      'gemeinde_ort',
      'ort',
    ]);
    expect(fehlendeVerweise(schema)).toEqual([]);
  });

  it('compiles and checks shared fields', () => {
    const { validate } = compileSchema(schema);
    expect(
      validate({ gemeinde: { ags: '12067481', sitz: { plz: '1' } }, ort: { ab: '2026-01-01' } }),
    ).toEqual([]);
    expect(validate({ gemeinden: [{ ags: '1' }], ort: { ab: 'x' } }).map(({ zeiger }) => zeiger)).toEqual([
      '/gemeinden/0/ags',
      '/ort/ab',
    ]);
  });

  it('names references without target', () => {
    const other = assembleSchema(
      { type: 'object', properties: { a: { $ref: '../gemeinsam/b.schema.yaml' } } },
      {},
    );
    expect(fehlendeVerweise(other)).toEqual(['../gemeinsam/b.schema.yaml']);
  });

  it('is a copy: neither source is changed', () => {
    expect(PROJEKT.properties.gemeinde.$ref).toBe('../gemeinsam/gemeinde.schema.yaml');
    expect(GEMEINDE.properties.sitz.$ref).toBe('#/$defs/ort');
  });

  it('may contain itself', () => {
    const knoten = {
      type: 'object',
      properties: { kind: { $ref: '../gemeinsam/knoten.schema.yaml' }, wert: { type: 'number' } },
    };
    const own = assembleSchema(
      { type: 'object', properties: { k: { $ref: '../gemeinsam/knoten.schema.yaml' } } },
      { 'gemeinsam/knoten.schema.yaml': knoten },
    );
    expect(describeField(own, ['k', 'kind', 'kind', 'wert'])?.typ).toBe('zahl');
    expect(fieldPaths(own).length).toBeGreaterThan(3);
  });
});

describe('a field', () => {
  it.each([
    [['gemeinde'], { titel: 'Federführende Gemeinde', typ: 'gruppe', nullbar: false }],
    [
      ['gemeinde', 'ags'],
      { titel: 'Schlüssel', typ: 'text', format: 'ags', frage: 'Welcher Schlüssel?', nullbar: false },
    ],
    [['gemeinden', 3, 'sitz', 'plz'], { titel: 'PLZ', typ: 'text', nullbar: false }],
    [['gemeinden'], { typ: 'liste', nullbar: true }],
    [
      ['art'],
      {
        titel: 'Art',
        typ: 'text',
        werte: [{ wert: 'a', bedeutung: 'erste Art' }, { wert: 'b' }],
        nullbar: true,
      },
    ],
    [['flaeche'], { einheit: 'ha', typ: 'zahl', beispiel: 12.5, nullbar: false }],
    [['ort', 'ab'], { titel: 'Ab', typ: 'datum', format: 'date', nullbar: false }],
    [['fehlt'], undefined],
    [['flaeche', 'fehlt'], undefined],
    [['gemeinden', 'ags'], undefined],
    [['constructor'], undefined],
  ])('%j', (path, expected) => expect(describeField(schema, path)).toEqual(expected));

  it('all are listed, parents first, list items as *', () => {
    expect(fieldPaths(schema).map(({ pfad }) => pfad.join('.'))).toEqual([
      'gemeinde',
      'gemeinde.ags',
      'gemeinde.sitz',
      'gemeinde.sitz.plz',
      'gemeinden',
      'gemeinden.*',
      'gemeinden.*.ags',
      'gemeinden.*.sitz',
      'gemeinden.*.sitz.plz',
      'art',
      'flaeche',
      'ort',
      'ort.ab',
    ]);
  });
});
