import { expect, it } from 'vitest';
import { dateiArtOf } from './regel-datei.ts';

it.each([
  ['file:///a/plan.projekt.yaml', 'projekt'],
  ['file:///a/plan.projekt.yml', 'projekt'],
  ['C:/A/PLAN.PROJEKT.YAML', 'projekt'],
  ['file:///a/projekt.yaml', undefined],
  ['file:///a/plan.projekt.yaml.bak', undefined],
  ['regeln/probe/plan.modul.yaml', 'modul'],
  ['regeln/probe/plan.modul.yml', undefined],
])('%s is of the kind %s', (uri, art) => expect(dateiArtOf(uri)).toBe(art));
