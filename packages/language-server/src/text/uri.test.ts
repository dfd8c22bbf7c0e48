import { describe, expect, it } from 'vitest';
import { relativeTo, resolveUri } from './uri.ts';

describe('URIs', () => {
  it.each([
    ['file:///a/b', 'regeln', 'file:///a/b/regeln'],
    ['file:///a/b/', './regeln/', 'file:///a/b/regeln'],
    ['file:///a/b', '../regeln', 'file:///a/regeln'],
    ['file:///a/b', '/c/d', 'file:///c/d'],
    ['file:///a/b', 'Übung 1', 'file:///a/b/%C3%9Cbung%201'],
    ['file:///c%3A/a', 'D:\\regeln', 'file:///D%3A/regeln'],
    ['vscode-vfs://github/stadt/plan', 'regeln', 'vscode-vfs://github/stadt/plan/regeln'],
    ['vscode-vfs://github/stadt/plan', 'file:///c/', 'file:///c'],
  ])('%s and %s give %s', (ordner, pfad, erwartet) => expect(resolveUri(ordner, pfad)).toBe(erwartet));

  it('below a folder, however they are written', () => {
    expect(relativeTo('file:///c%3A/Übung', 'file:///c:/%C3%9Cbung/a/b.yaml')).toBe('a/b.yaml');
    expect(relativeTo('file:///a/b', 'file:///a/bc/d.yaml')).toBeUndefined();
    expect(relativeTo('file:///a/b', 'file:///a/100%/d.yaml')).toBeUndefined();
  });
});
