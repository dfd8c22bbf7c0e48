import { createOrdner, run } from '../szenarien/lib.ts';
import { type Diagnose, type Klient, startKlient } from './lib.ts';

export { PROJEKT } from '../szenarien/stadt.ts';

/** Text blocks, matrices and bids of an invented procurement. */

export const HEUTE = '2026-11-22';

export const KOPF = (name: string, felder = ''): string =>
  `---\nbaustein: vergabe/${name}\nkennung: X-${name.toUpperCase()}\ntitel: Baustein ${name}\nzweck: { de: Zeigt etwas., en: Shows something. }\nabschnitt: leistung\nquelle: ProbeG § 1\nstand: 2026-01-01\nsicherheit: A\n${felder}---\n`;

export const bausteinPfad = (name: string): string => `regeln/vergabe/bausteine/${name}.baustein.md`;

export const MATRIX = `matrix: platz
titel: Wertung für den Jugendplatz
kriterien:
  - { id: P, titel: Preis, art: preis, gewicht: 40, auftragsbezug: true }
  - { id: Q1, titel: Konzept, art: leistung, gewicht: 60, auftragsbezug: true, erwartungshorizont: { 0: nichts, 5: alles } }
skala: { von: 0, bis: 5, schritt: 1 }
preismethode: preisquotient
pmin_basis: nach_ausschluss
gleichstand: [leistung, preis, los]
nachkommastellen: 2
rundung: keine
`;

export const ANGEBOTE = `matrix: platz.matrix.yaml
angebote:
  - { id: A, bieter: Büro Ahorn, preis: 78000, noten: { Q1: 3 } }
  - { id: B, bieter: Büro Birke, preis: 86000, noten: { Q1: 5 } }
`;

/** A server in a town's folder with these files and the rules in `regeln`. */
export function startStadt(dateien: Readonly<Record<string, string>>): Promise<Klient> {
  const ordner = createOrdner({
    'regeln/quellen.yaml': 'quellen:\n  ProbeG: { titel: Probegesetz, stand: 2026-01-01 }\n',
    ...dateien,
  });
  return startKlient({ ordner, einstellungen: { stichtag: HEUTE, regeln: ['regeln'] } });
}

const SCHWERE: Readonly<Record<number, string>> = { 1: 'Fehler', 2: 'Warnung', 3: 'Hinweis' };

/** Marks as the command tells them: severity, place, code, sentence. */
export function asTold(datei: string, diagnosen: readonly Diagnose[], mitCode = true): readonly string[] {
  return diagnosen.map(({ severity, range: { start }, code, message }) => {
    const ort = `${datei}:${start.line + 1}:${start.character + 1}`;
    return `${SCHWERE[severity]} ${ort} ${mitCode ? `[${code}] ` : ''}${message.split('\n')[0]}`;
  });
}

/** What a command tells on stderr, each in one line and without the lines of the file. */
export function told(argumente: readonly string[], cwd: string): readonly string[] {
  const { stderr } = run(argumente, { cwd });
  const lines: string[] = [];
  for (const line of stderr.split('\n')) {
    const head = /^ {2}[✗!·] (.*)$/.exec(line);
    if (head !== null) lines.push(head[1] ?? '');
    else if (/^ {4}(?!siehe auch |→ )\S/.test(line) && !/^ +(?:\d+ )?│/.test(line))
      lines.push(`${lines.pop()} ${line.trim()}`);
  }
  return lines;
}
