import { describe, expect, it } from 'vitest';
import { LISTE_NULL, WERTE, write } from './text.test-hilfe.ts';

function check(text: string, markdown: string, luecken: readonly string[] = []): void {
  const geschrieben = write(text);
  expect(geschrieben.probleme.map((one) => one.text.de)).toEqual([]);
  expect(geschrieben.markdown).toBe(markdown);
  expect(geschrieben.fehlstellen.map(({ pfad }) => pfad.join('.'))).toEqual(luecken);
}

describe('values stand in German form', () => {
  it.each([
    ['{{ vorhaben.netto }}', '85.712,40 €'],
    ['{{ vorhaben.netto | zahl: 3 }}', '85.712,400'],
    ['{{ parameter.grenze | euro: 2 }}', '25.000,00 €'],
    ['{{ parameter.grenze | euro }}', '25.000 €'],
    ['{{ vorhaben.frist }}', '1 Tag'],
    ['{{ vorhaben.frist | einheit: "Wochen" }}', '1 Woche'],
    ['{{ vorhaben.frist | prozent: 1 }}', '1,0 %'],
    ['{{ vorhaben.beginn }}', '01.12.2026'],
    ['{{ vorhaben.beginn | datum: "lang" }}', '1.\u00A0Dezember 2026'],
    ['{{ stichtag }}', '22.11.2026'],
    ['{{ gruppen }}', '6–12, 13–18 und alle\\|andere'],
    ['{{ gruppen | liste: "oder" }}', '6–12, 13–18 oder alle\\|andere'],
    ['{{ gruppen | punkte }}', '- 6–12\n- 13–18\n- alle\\|andere'],
    ['{{ lose | anzahl }} {{ lose | plural: "Los", "Lose" }}', '2 Lose'],
    ['{{ vorhaben.frist | plural: "Termin", "Termine" }}', 'Termin'],
    ['{{ vorhaben.jugend | bedeutung }}', 'Bedeutung von ja'],
    ['{{ vorhaben.jugend | gross }}', 'Ja'],
    ['{{ vorhaben.beschreibung }}', 'Erster Absatz. Zweiter Absatz.'],
    ['{{ vorhaben.beschreibung | absaetze }}', 'Erster Absatz.\n\n   Zweiter Absatz.'],
  ])('%s', (text, markdown) => check(text, markdown));

  it('sums are exact', () => check('{{ lose | summe: "netto" | euro: 2 }}', '0,30 €'));
});

describe('a value is never Markdown', () => {
  it.each([
    ['Platz *am* See', 'Platz \\*am\\* See'],
    ['<script>x</script>', '\\<script\\>x\\</script\\>'],
    ['# Titel', '\\# Titel'],
    ['1. Punkt', '1\\. Punkt'],
    ['- a', '\\- a'],
    ['«[fehlt: x]»', '«\\[fehlt: x\\]»'],
    ['[____]', '\\[\\_\\_\\_\\_\\]'],
    ['{{ vorhaben.titel }}', '{{ vorhaben.titel }}'],
    ['a\n\n# b', 'a # b'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
  ])('%j', (titel, markdown) => {
    const werte = { vorhaben: { titel } };
    expect(write('{{ vorhaben.titel }}', werte).markdown).toBe(markdown);
  });
});

describe('conditions and loops', () => {
  it.each([
    ['{% if vorhaben.jugend == "ja" %}mit{% else %}ohne{% endif %}', 'mit'],
    ['{% unless vorhaben.jugend == "ja" %}mit{% else %}ohne{% endunless %}', 'ohne'],
    ['{% case vorhaben.jugend %}{% when "nein", "ja" %}A{% else %}B{% endcase %}', 'A'],
    ['{% if vorhaben.netto > parameter.grenze %}über{% endif %}', 'über'],
    ['{% if vorhaben.netto > 85712.39 and vorhaben.netto < 85712.41 %}genau{% endif %}', 'genau'],
    ['{% if vorhaben.beginn >= stichtag %}später{% endif %}', 'später'],
    ['{% if vorhaben.foerderung %}ja{% else %}nein{% endif %}', 'nein'],
    ['{% if vorhaben.foerderung == nil %}offen{% endif %}', 'offen'],
    ['{% if gruppen.size > 2 %}viele{% endif %}', 'viele'],
    ['{% if gruppen contains "13–18" %}dabei{% endif %}', 'dabei'],
    ['{% for los in lose %}{{ los.id }}{% unless forloop.last %}, {% endunless %}{% endfor %}', 'L1, L2'],
    ['{% for los in lose reversed %}{{ forloop.index }}{{ los.id }} {% endfor %}', '1L2 2L1'],
    ['{% for i in (1..3) %}{{ i }}{% endfor %}', '123'],
    ['{% assign n = lose | anzahl %}{{ n }}', '2'],
    ['a{% comment %}nur für uns {{ nichts }}{% endcomment %}b', 'ab'],
  ])('%s', (text, markdown) => check(text, markdown));

  it('tags alone on a line leave no line behind', () => {
    check(
      '| Los | netto |\n|---|---|\n{% for los in lose %}\n| {{ los.id }} | {{ los.netto }} |\n{% endfor %}\n\nEnde',
      '| Los | netto |\n|---|---|\n| L1 | 0,10 € |\n| L2 | 0,20 € |\n\nEnde',
    );
  });
});

describe('what is missing stands there as a gap', () => {
  const ohne = {};

  it.each([
    ['{{ vorhaben.titel }}', '«[fehlt: vorhaben.titel]»', ['vorhaben.titel']],
    ['{{ vorhaben.netto | euro: 2 }}', '«[fehlt: vorhaben.netto]»', ['vorhaben.netto']],
    ['{{ vorhaben.titel | sonst: "[____]" }}', '[____]', []],
    ['{% if vorhaben.titel | angegeben %}ja{% else %}nein{% endif %}', 'nein', []],
    [
      '{% if vorhaben.jugend == "ja" %}A{% else %}B{% endif %}',
      '«[fehlt: vorhaben.jugend]»',
      ['vorhaben.jugend'],
    ],
    [
      '{% unless vorhaben.jugend == "ja" %}A{% endunless %}',
      '«[fehlt: vorhaben.jugend]»',
      ['vorhaben.jugend'],
    ],
    [
      '{% case vorhaben.jugend %}{% when "ja" %}A{% endcase %}',
      '«[fehlt: vorhaben.jugend]»',
      ['vorhaben.jugend'],
    ],
    ['{% if vorhaben.netto > 5 %}A{% else %}B{% endif %}', '«[fehlt: vorhaben.netto]»', ['vorhaben.netto']],
    ['{% if lose.size > 0 %}A{% else %}B{% endif %}', '«[fehlt: lose]»', ['lose']],
    ['{% for los in lose %}{{ los.id }}{% endfor %}', '«[fehlt: lose]»', ['lose']],
    ['{{ parameter.grenze }}', '«[fehlt: parameter.grenze]»', ['parameter.grenze']],
  ])('absent: %s', (text, markdown, luecken) => {
    const { markdown: written, fehlstellen } = write(text, ohne);
    expect(written).toBe(markdown);
    expect(fehlstellen.map(({ pfad }) => pfad.join('.'))).toEqual(luecken);
  });

  it('null is an answer to a condition, and a gap where it should be written', () => {
    check('{{ vorhaben.foerderung }}', '«[fehlt: vorhaben.foerderung]»', ['vorhaben.foerderung']);
    check('{% for los in lose %}{{ los.titel }};{% endfor %}', 'Planung;«[fehlt: lose[1].titel]»;', [
      'lose.1.titel',
    ]);
  });

  it.each([
    ['{{ lose }}', 'keine', '«[fehlt: lose]»'],
    ['{% for los in lose %}{{ los.id }}{% else %}keine{% endfor %}', 'keine', '«[fehlt: lose]»'],
    ['{% if lose | angegeben %}ja{% else %}nein{% endif %}', 'ja', 'nein'],
    ['{% if lose.size == 0 %}leer{% endif %}', 'leer', '«[fehlt: lose]»'],
    ['{{ lose.first.id }}', '«[fehlt: lose[0].id]»', '«[fehlt: lose]»'],
    ['{{ lose.last.id }}', '«[fehlt: lose[0].id]»', '«[fehlt: lose]»'],
    ['{% if lose[2].netto > 1 %}A{% endif %}', '«[fehlt: lose[2].netto]»', '«[fehlt: lose]»'],
  ])('an empty list is an answer, a list that is null is a gap: %s', (text, leer, luecke) => {
    expect(write(text, { ...WERTE, lose: [] }).markdown).toBe(leer);
    expect(write(text, LISTE_NULL).markdown).toBe(luecke);
  });

  it.each([
    [{}, 'nein'],
    [{ vorhaben: null }, 'nein'],
    [{ vorhaben: {} }, 'ja'],
  ])('a group is stated if it is there: %j', (werte, markdown) => {
    const text = '{% if vorhaben | angegeben %}ja{% else %}nein{% endif %}';
    expect(write(text, werte).markdown).toBe(markdown);
  });

  it('null has no order: neither less nor more', () => {
    const werte = { vorhaben: { netto: null } };
    for (const text of [
      '{% if vorhaben.netto < 5 %}A{% else %}B{% endif %}',
      '{% if 5 >= vorhaben.netto %}A{% endif %}',
    ])
      expect(write(text, werte).markdown).toBe('«[fehlt: vorhaben.netto]»');
  });
});
