import { ERLAUBTE_TAGS, FILTERLISTE } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { type Datei, lineOf, readDatei, versionedFiles } from './lib.ts';

/** Words that belong to an allowed tag and stand in tags of their own. */
const TEILE = ['else', 'elsif', 'when', ...ERLAUBTE_TAGS.map((tag) => `end${tag}`)];
const FILTER = Object.keys(FILTERLISTE);

/** Templates are poor in logic: what stands between `{%` and `%}` is a known tag, what follows a `|` a known filter. */
function checkTemplates(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap(({ pfad, text }) => {
    const fehler: string[] = [];
    for (const { 1: tag = '', index } of text.matchAll(/\{%-?\s*(\S+)/g)) {
      if (!ERLAUBTE_TAGS.includes(tag) && !TEILE.includes(tag))
        fehler.push(`${pfad}:${lineOf(text, index)}: the tag "${tag}" is not allowed in text blocks.`);
    }
    for (const { 0: stelle, index } of text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)) {
      for (const [, filter = ''] of stelle.replace(/"[^"]*"|'[^']*'/g, '""').matchAll(/\|\s*([\w-]+)/g)) {
        if (!FILTER.includes(filter))
          fehler.push(
            `${pfad}:${lineOf(text, index)}: the filter "${filter}" is not allowed in text blocks.`,
          );
      }
    }
    if (/<script|<iframe|<style|\bon\w+\s*=\s*["']|javascript:/i.test(text))
      fehler.push(`${pfad}: holds code of web pages.`);
    return fehler;
  });
}

describe('text blocks', () => {
  it('hold no code beyond the allowed tags and filters', () => {
    expect(checkTemplates(versionedFiles(/^rules\/.*\.baustein\.md$/))).toEqual([]);
  });

  it.each(FILTER)('the filter %s stands in the manual for authors', (filter) => {
    expect(readDatei('rules/README.md').text).toMatch(new RegExp(`^\\| .*\`${filter}[\`:]`, 'm'));
  });

  it.each(ERLAUBTE_TAGS)('the tag %s stands in the manual for authors', (tag) => {
    expect(readDatei('rules/README.md').text).toContain(`{% ${tag} `);
  });
});

describe('the check of text blocks catches', () => {
  const check = (text: string) => checkTemplates([{ pfad: 'rules/a/bausteine/b.baustein.md', text }]);

  it.each([
    '{% include "x" %}',
    '{%- render x %}',
    '{% liquid %}',
    '{{ x | raw }}',
    '{% if x | where: "a" %}{% endif %}',
  ])('%s', (text) => expect(check(text)).toHaveLength(1));
  it('code of web pages', () => expect(check('<script>x</script>')).toHaveLength(1));
  it.each([
    '{{ x | euro: 2 | gross }}',
    '{% for a in b %}{% endfor %}',
    '{{ x | sonst: "a | b" }}',
    '| a | b |',
  ])('and allows %s', (text) => expect(check(text)).toEqual([]));
});
