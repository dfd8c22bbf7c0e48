import type { Befund, Problem, Sprache, Verbindlichkeit } from '@baukasten/engine';
import type { Bericht } from '../bericht.ts';
import { adresseOf } from '../quellen.ts';
import { formatDay } from '../text/days.ts';
import { type Worte, worteFor } from '../worte.ts';
import { type Bereich, bereichOf } from './bereiche.ts';
import type { SarifLevel, SarifRule } from './types.ts';

/** Rule id of a Problem: problems of the file stand apart from requirements of the law. */
export function problemRuleId({ code }: Problem): string {
  return `datei/${code}`;
}

/** All requirements that were judged, then the problems that were found, each once, in the order of the report. */
export function rulesOf({ berichte, quellen = {} }: Bericht, sprache: Sprache): readonly SarifRule[] {
  const worte = worteFor(sprache);
  const rules = new Map<string, SarifRule>();
  const add = (rule: SarifRule) => {
    if (!rules.has(rule.id)) rules.set(rule.id, rule);
  };
  for (const { befunde } of berichte) {
    for (const befund of befunde)
      if (!rules.has(befund.kennung)) add(requirementRule(befund, quellen, sprache, worte));
  }
  for (const { probleme } of berichte) {
    for (const problem of probleme) add(problemRule(problem, bereichOf(problem.code, sprache), worte));
  }
  return [...rules.values()];
}

const LEVEL: Readonly<Record<Verbindlichkeit, SarifLevel>> = { muss: 'error', soll: 'warning', kann: 'note' };

function requirementRule(
  befund: Befund,
  quellen: NonNullable<Bericht['quellen']>,
  sprache: Sprache,
  worte: Worte,
): SarifRule {
  const { kennung, titel, quelle, stand, sicherheit, verbindlichkeit, adressat, grenze } = befund;
  const helpUri = adresseOf(quelle, quellen);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [QUELLE[sprache], quelle],
    [FORM[sprache], worte.verbindlichkeit[verbindlichkeit]],
    [worte.adressat, adressat],
    [worte.stand, formatDay(stand, sprache)],
    [worte.sicherheitWort, `${sicherheit} (${worte.sicherheit[sicherheit]})`],
    [GRENZE[sprache], grenze],
    [ERKLAEREN[sprache], `baukasten erklaeren ${kennung}`],
  ];
  const known = rows.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
  return {
    id: kennung,
    name: titel,
    shortDescription: { text: titel },
    fullDescription: { text: `${titel} (${quelle})` },
    help: {
      text: `${known.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${worte.rechtshinweis}`,
      markdown: `${known.map(([name, value]) => `* **${name}:** ${escapeMarkdown(value)}`).join('\n')}\n\n${worte.rechtshinweis}`,
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVEL[verbindlichkeit] },
    properties: {
      quelle,
      stand,
      sicherheit,
      verbindlichkeit,
      modul: befund.modul,
      tags: [verbindlichkeit, ...(befund.phase === undefined ? [] : [befund.phase])],
    },
  };
}

const QUELLE = { de: 'Quelle', en: 'Source' };
const FORM = { de: 'Verbindlichkeit', en: 'Force' };
const GRENZE = { de: 'Nicht geprüft', en: 'Not checked' };
const ERKLAEREN = { de: 'Erklärung', en: 'Explanation' };

function problemRule(problem: Problem, { titel, hilfe }: Bereich, worte: Worte): SarifRule {
  const level = { fehler: 'error', warnung: 'warning', hinweis: 'note' } as const;
  return {
    id: problemRuleId(problem),
    name: titel,
    shortDescription: { text: titel },
    fullDescription: { text: hilfe },
    help: { text: hilfe, markdown: escapeMarkdown(hilfe) },
    defaultConfiguration: { level: level[problem.schwere] },
    properties: { schwere: worte.schwere[problem.schwere], tags: ['datei'] },
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&');
}
