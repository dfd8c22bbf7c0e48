import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOrdner, type Lauf, run } from './lib.ts';

export const KOPF = (name: string, felder = ''): string =>
  `---\nbaustein: vergabe/${name}\nkennung: ${name.toUpperCase()}\ntitel: Baustein ${name}\nzweck: { de: Probe., en: Trial. }\nabschnitt: leistung\nquelle: ProbeG § 1\nstand: 2026-01-01\nsicherheit: A\n${felder}---\n`;

export const QUELLEN = 'quellen:\n  ProbeG: { titel: Probegesetz, stand: 2026-01-01 }\n';

export const PROJEKT = `projekt: vergabe
stichtag: 2026-11-22
gemeinde: { ags: "12067481" }
auftraggeber: { name: Stadt Storkow (Mark), aktenzeichen: null }
vorhaben: { titel: Jugendplatz am See, beschreibung: null }
lose: [{ id: L1, titel: Planung, netto: 85712.4 }, { id: L2, titel: Bau, netto: 100 }]
`;

/** A town's folder with a procurement and text blocks of its own, by name: the text, or the whole file. */
export function createStadt(bausteine: Readonly<Record<string, string>>, projekt = PROJEKT): string {
  const texte = Object.entries(bausteine).map(([name, text]) => [
    `regeln/vergabe/bausteine/${name}.baustein.md`,
    text.startsWith('---') ? text : `${KOPF(name)}${text}`,
  ]);
  return createOrdner({
    'platz.projekt.yaml': projekt,
    'regeln/quellen.yaml': QUELLEN,
    ...Object.fromEntries(texte),
  });
}

export function setze(cwd: string, ...optionen: readonly string[]): Lauf {
  return run(['textbausteine', 'platz.projekt.yaml', '--regeln', 'regeln', ...optionen], { cwd });
}

export const GUT = {
  gut: '## Leistung\n\n{{ auftraggeber.name }}: {{ vorhaben.titel }}, {{ lose | summe: "netto" | euro: 2 }}.\n',
};
/** Blocks of two documents. */
export const ZWEI = { ...GUT, vertrag: `${KOPF('vertrag').replace('leistung\n', 'vertrag\n')}Text.` };
export const LEISTUNG = 'dokumente/platz.leistungsbeschreibung.md';
export const read = (cwd: string, name = LEISTUNG): string => readFileSync(join(cwd, name), 'utf8');

/** Documents that the built-in blocks add play no part here. */
export const only = ['--dokument', 'leistungsbeschreibung'];

/** Findings of a draft come before the refusal and are not what is tested here. */
export function withoutHints({ stderr, ...rest }: Lauf): Lauf {
  const start = stderr.search(/^Fehler: /m);
  return { ...rest, stderr: start < 0 ? stderr : stderr.slice(start) };
}
