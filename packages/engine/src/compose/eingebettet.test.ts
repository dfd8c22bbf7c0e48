import { describe, expect, it } from 'vitest';
import { write } from './text.test-hilfe.ts';

function check(vorlage: string, titel: string, markdown: string): void {
  expect(write(vorlage, { vorhaben: { titel } }).markdown).toBe(markdown);
}

describe('a sentence ends with one full stop, whoever writes it', () => {
  it.each([
    ['binnen vier Wochen', 'Es gilt: binnen vier Wochen. Danach.'],
    ['Binnen vier Wochen.', 'Es gilt: Binnen vier Wochen. Danach.'],
    ['Wirklich?', 'Es gilt: Wirklich? Danach.'],
    ['„So ist es.“', 'Es gilt: „So ist es.“ Danach.'],
    ['a, b,', 'Es gilt: a, b. Danach.'],
    ['Zeile eins\nZeile zwei\n', 'Es gilt: Zeile eins Zeile zwei. Danach.'],
    ['Platz *am* See', 'Es gilt: Platz \\*am\\* See. Danach.'],
  ])('%j', (titel, markdown) => check('Es gilt: {{ vorhaben.titel | satz }} Danach.', titel, markdown));

  it('a list whose entries are sentences is one sentence', () =>
    expect(
      write('{{ gruppen | liste | satz }} Danach.', {
        gruppen: ['Liste der Teilnehmenden.', 'Fotos usw.', 'Bericht.'],
      }).markdown,
    ).toBe('Liste der Teilnehmenden, Fotos usw. und Bericht. Danach.'));

  it('a missing value is a gap without a full stop', () =>
    expect(write('{{ vorhaben.titel | satz }}', {}).markdown).toBe('«[fehlt: vorhaben.titel]»'));
});

describe('a longer text keeps its paragraphs and lists inside the numbered item', () => {
  it.each([
    ['Ein Absatz', '1. A. Ein Absatz. B.'],
    ['Erster.\n\nZweiter', '1. A. Erster.\n\n   Zweiter.\n\n   B.'],
    [
      'Es entsteht:\n- ein Platz\n  am See\n- ein Weg',
      '1. A. Es entsteht:\n\n   - ein Platz am See\n   - ein Weg\n\n   B.',
    ],
    ['1. Erstens\n2. Zweitens', '1. A. \n\n   1. Erstens\n   2. Zweitens\n\n   B.'],
    ['Fertig bis\n1. Mai 2027', '1. A. Fertig bis 1\\. Mai 2027. B.'],
    ['# Kopf\n\n---', '1. A. \\# Kopf\n\n   \\---.\n\n   B.'],
  ])('%j', (titel, markdown) =>
    check('1. A. {{ vorhaben.titel | absaetze }} B.', titel, markdown.replace('A. \n', 'A.\n')),
  );
});
