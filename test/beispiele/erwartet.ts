import type { Pruefbericht } from '@baukasten/engine';
import { formatDay, renderJson, renderTerminal, worteFor } from '@baukasten/output';
import { type Beispiel, OPTIONEN, toBericht } from './beispiele.ts';

/** What an example's folder holds beside the project, as it should be for this report. */
export interface Erwartet {
  /** `erwartet/bericht.txt`: what the terminal shows, 100 columns wide, without colour. */
  readonly terminal: string;
  /** `erwartet/bericht.json`: what the JSON report says about each requirement, one per line. */
  readonly auszug: string;
  /** What stands in the README between the two marks. */
  readonly absatz: string;
}

export function expectedOf(beispiel: Beispiel, pruefbericht: Pruefbericht): Erwartet {
  const bericht = toBericht(beispiel, pruefbericht);
  return {
    terminal: endLine(renderTerminal(bericht, OPTIONEN)),
    auszug: excerpt(renderJson(bericht, OPTIONEN)),
    absatz: paragraphOf(beispiel, pruefbericht),
  };
}

const BLOCK = /<!-- ergebnis:anfang -->\n([\s\S]*?)<!-- ergebnis:ende -->/;

/** The marked block of a README; absent if there is none. */
export function findAbsatz(readme: string): string | undefined {
  return BLOCK.exec(readme)?.[1];
}

export function replaceAbsatz(readme: string, absatz: string): string {
  return readme.replace(BLOCK, () => `<!-- ergebnis:anfang -->\n${absatz}<!-- ergebnis:ende -->`);
}

/** The command, and what it counts. */
function paragraphOf({ datei }: Beispiel, { stichtag, zusammenfassung: sum }: Pruefbericht): string {
  const { anzahl, zaehle, pflichten } = worteFor('de');
  const urteile = (['verletzt', 'offen', 'anstehend', 'begruendet', 'erlassen', 'nicht_anwendbar'] as const)
    .filter((urteil) => sum.nachUrteil[urteil] > 0)
    .map((urteil) => `${sum.nachUrteil[urteil]} ${anzahl[urteil]}`);
  const duties = [pflichten(sum.nachUrteil.erfuellt, sum.pflichten), ...urteile].join(', ');
  const findings = [
    zaehle(sum.fehler, 'fehler'),
    zaehle(sum.warnungen, 'warnung'),
    zaehle(sum.hinweise, 'hinweis'),
  ].join(', ');
  return `\`\`\`sh
npx baukasten pruefen ${datei}
\`\`\`

Zum ${formatDay(stichtag, 'de')}: ${duties}.
Das ergibt ${findings}.
`;
}

interface JsonBericht {
  readonly berichte: readonly {
    readonly zusammenfassung: unknown;
    readonly probleme: readonly unknown[];
    readonly hinweise: readonly { readonly code: string; readonly text: { readonly de: string } }[];
    readonly befunde: readonly JsonBefund[];
  }[];
}

interface JsonBefund {
  readonly kennung: string;
  readonly element?: string;
  readonly urteil: string;
  readonly schwere?: string;
  readonly ungeprueft: boolean;
  readonly faelligAm?: string;
  readonly erleichterung?: { readonly id: string };
  readonly fehlt: {
    readonly angaben: readonly unknown[];
    readonly recht: readonly { readonly id: string }[];
  };
}

/** Full reports have several megabytes each; the excerpt keeps what a change of rules or engine would alter first. */
function excerpt(json: string): string {
  const [bericht] = (JSON.parse(json) as JsonBericht).berichte;
  if (bericht === undefined) throw new Error('The JSON report is empty');
  const { zusammenfassung, probleme, hinweise, befunde } = bericht;
  const notes = hinweise.map(({ code, text }) => ({ code, text: text.de }));
  return `{
  "zusammenfassung": ${JSON.stringify(zusammenfassung)},
  "probleme": ${listText(probleme)},
  "hinweise": ${listText(notes)},
  "befunde": ${listText(befunde.map(shortBefund))}
}
`;
}

function shortBefund({ kennung, element, urteil, schwere, ...rest }: JsonBefund) {
  const { ungeprueft, faelligAm, erleichterung, fehlt } = rest;
  return {
    kennung,
    element,
    urteil,
    schwere,
    ungeprueft: ungeprueft || undefined,
    faelligAm,
    erleichterung: erleichterung?.id,
    fehlendeAngaben: fehlt.angaben.length || undefined,
    fehlendesRecht: fehlt.recht.length === 0 ? undefined : fehlt.recht.map(({ id }) => id),
  };
}

function listText(liste: readonly unknown[]): string {
  if (liste.length === 0) return '[]';
  return `[\n${liste.map((eins) => `    ${JSON.stringify(eins)}`).join(',\n')}\n  ]`;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
