import { describe, expect, it } from 'vitest';
import { displayPath, toUriReference } from './paths.ts';

describe('displayPath', () => {
  it.each([
    ['/projekte/storkow/a.yaml', '/projekte', 'storkow/a.yaml'],
    ['/projekte/storkow/a.yaml', '/projekte/', 'storkow/a.yaml'],
    ['/projekte-alt/a.yaml', '/projekte', '/projekte-alt/a.yaml'],
    ['/a.yaml', '/', 'a.yaml'],
    ['file:///projekte/L%C3%BCbz/a%20b.yaml', '/projekte', 'Lübz/a b.yaml'],
    ['file:///projekte/100%.yaml', '/projekte', '100%.yaml'],
    ['C:\\Projekte\\Storkow\\a.yaml', 'c:/Projekte', 'Storkow/a.yaml'],
    ['file:///c%3A/Projekte/a.yaml', 'C:\\Projekte', 'a.yaml'],
    ['./a.yaml', '/projekte', 'a.yaml'],
    ['storkow/a.yaml', '/projekte', 'storkow/a.yaml'],
    ['untitled:Untitled-1', '/projekte', 'untitled:Untitled-1'],
  ])('%s in %s is %s', (uri, basis, expected) => expect(displayPath(uri, basis)).toBe(expected));
});

describe('toUriReference', () => {
  it.each([
    ['storkow/a.yaml', 'storkow/a.yaml'],
    ['Lübz/a b#1.yaml', 'L%C3%BCbz/a%20b%231.yaml'],
    ['/projekte/a.yaml', 'file:///projekte/a.yaml'],
    ['C:/Projekte/a.yaml', 'file:///C:/Projekte/a.yaml'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['halb\uD800.yaml', 'halb%EF%BF%BD.yaml'],
  ])('%s becomes %s', (path, expected) => expect(toUriReference(path)).toBe(expected));
});
