import { parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { rootOf, rootWithin } from './wurzel.ts';

describe('the folder of the rules that a file belongs to', () => {
  it.each([
    ['file:///a/regeln/vergabe/bausteine/x.baustein.md', '---\nbaustein: vergabe/x\n---\nText'],
    ['file:///a/regeln/vergabe/ablauf.modul.yaml', 'modul: vergabe/ablauf'],
    ['file:///a/regeln/vergabe/land/bb.overlay.yaml', 'overlay: vergabe/land/bb'],
    ['file:///a/regeln/vergabe/land/bb.overlay.yaml', 'overlay: anders'],
    ['file:///a/regeln/quellen.yaml', 'quellen: {}'],
  ])('%s', (uri, text) => expect(rootOf(uri, parseDocument(uri, text))).toBe('file:///a/regeln'));
});

describe('the folder that is searched for rules', () => {
  const uri = 'file:///a/x/werk/probe.variante.yaml';
  const variante = parseDocument(uri, 'variante: waermeplanung/varianten/probe');

  it('is never above the workspace folder', () => {
    expect(rootWithin(['file:///a/x/werk'], uri, variante)).toBe('file:///a/x/werk');
    expect(rootWithin(['file:///a', 'file:///a/x/werk'], uri, variante)).toBe('file:///a/x/werk');
  });

  it('of cases and schemas outside of all is the folder above their own', () => {
    const faelle = 'file:///a/regeln/probe/land/sn.faelle.yaml';
    expect(rootWithin([], faelle, parseDocument(faelle, 'faelle: []'))).toBe('file:///a/regeln');
    const schema = 'file:///a/regeln/probe/projekt.schema.yaml';
    expect(rootWithin([], schema, parseDocument(schema, 'type: object'))).toBe('file:///a/regeln');
  });

  it('outside of all is the file’s own, unless its id says more', () => {
    expect(rootWithin([], uri, variante)).toBe('file:///a/x/werk');
    const there = 'file:///a/x/waermeplanung/varianten/probe.variante.yaml';
    expect(rootWithin([], there, variante)).toBe('file:///a/x');
  });
});
