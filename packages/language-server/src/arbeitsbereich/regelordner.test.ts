import { describe, expect, it } from 'vitest';
import { createRegelordner } from './regelordner.ts';

const [A, B] = ['file:///w/a', 'file:///w/b'];

describe('folders of rules', () => {
  const beide = createRegelordner([A, B], () => ['regeln']);

  it('count for the projects of their workspace folder only', () => {
    expect(beide.forProject(`${A}/x.projekt.yaml`)).toEqual([`${A}/regeln`]);
    expect(beide.forProject(`${B}/x.projekt.yaml`)).toEqual([`${B}/regeln`]);
    expect(beide.forRule(`${B}/regeln/p/m.modul.yaml`)).toEqual([`${B}/regeln`]);
    expect(beide.forRule(`${B}/entwurf/p/m.modul.yaml`)).toBeUndefined();
    expect(beide.wurzeln()).toEqual([`${A}/regeln`, `${B}/regeln`]);
  });

  it('of the first folder count for a file that lies in none', () => {
    expect(beide.forProject('untitled:x.projekt.yaml')).toEqual([`${A}/regeln`]);
    expect(beide.forProject()).toEqual([`${A}/regeln`]);
    expect(createRegelordner([], () => ['regeln']).forProject('untitled:x.projekt.yaml')).toEqual([]);
  });

  it('may be absolute, or lie beside the workspace folders', () => {
    const geteilt = createRegelordner([A, B], () => ['../regeln', '/ort']);
    expect(geteilt.forProject(`${A}/x.projekt.yaml`)).toEqual(['file:///w/regeln', 'file:///ort']);
    expect(geteilt.forRule('file:///w/regeln/p/m.modul.yaml')).toEqual(['file:///w/regeln', 'file:///ort']);
  });

  it('count from the innermost workspace folder', () => {
    expect(createRegelordner([A, `${A}/innen`], () => []).basisOf(`${A}/innen/x.projekt.yaml`)).toBe(
      `${A}/innen`,
    );
  });

  it('are told to be empty where no folder that names them holds rules', () => {
    const files = [`${A}/regeln/p/m.modul.yaml`];
    expect(beide.withoutRules(`${B}/x.projekt.yaml`, files)).toEqual([]);
    expect(beide.withoutRules(`${B}/x.projekt.yaml`, [])).toEqual(['regeln']);
    const nurB = createRegelordner([A, B], (basis) => (basis === B ? ['regeln'] : []));
    expect(nurB.withoutRules(`${B}/x.projekt.yaml`, files)).toEqual(['regeln']);
    expect(nurB.withoutRules(`${A}/x.projekt.yaml`, files)).toEqual([]);
  });
});
