import { FUNKTIONEN, type Zeichen } from '@baukasten/engine';

/** What is open around the end of a half-written expression: a bracket, a branch of `if`, a part of `some … in`. */
export interface Rahmen {
  readonly art: 'grund' | 'klammer' | 'liste' | 'wenn' | 'dann' | 'sonst' | 'variable' | 'menge' | 'fuer';
  /** The function whose arguments a bracket holds, or `not`. */
  readonly funktion?: string;
  /** The comparison that the last part of the frame has already; FEEL takes one. */
  readonly vergleich: 'keiner' | 'vergleich' | 'in' | 'zwischen';
  /** Two conditions are joined in it. */
  readonly verbunden: boolean;
}

export interface Rahmenlage {
  /** The innermost frame that is open. */
  readonly offen: Rahmen;
  /** The frame that the last sign closed. */
  readonly geschlossen: Rahmen | undefined;
}

const VERGLEICHE: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const GRUND: Rahmen = { art: 'grund', vergleich: 'keiner', verbunden: false };

/** Reads signs from the left; what does not fit leaves the frames as they are. */
export function rahmenAt(zeichen: readonly Zeichen[]): Rahmenlage {
  const stapel: Rahmen[] = [GRUND];
  let geschlossen: Rahmen | undefined;
  const top = (): Rahmen => stapel.at(-1) ?? GRUND;
  const set = (rahmen: Rahmen): void => {
    stapel[stapel.length - 1] = rahmen;
  };
  const open = (art: Rahmen['art'], funktion?: string): void => {
    stapel.push({ ...GRUND, art, ...(funktion === undefined ? {} : { funktion }) });
  };
  /** Goes on in another part of the same construct; what lies above it has ended. */
  const turn = (from: readonly Rahmen['art'][], to: Rahmen['art']): void => {
    const at = stapel.findLastIndex(({ art }) => art === 'klammer' || art === 'liste' || from.includes(art));
    if (!from.includes(stapel[at]?.art ?? 'grund')) return;
    stapel.length = at;
    open(to);
  };
  const close = (): void => {
    const at = stapel.findLastIndex(({ art }) => art === 'klammer' || art === 'liste');
    geschlossen = stapel[at];
    if (at >= 0) stapel.length = at;
  };
  for (const [index, { text, art }] of zeichen.entries()) {
    geschlossen = undefined;
    if (art === 'text' || (art === 'wort' && zeichen[index - 1]?.text === '.')) continue;
    if (text === '(') open('klammer', functionBefore(zeichen.slice(0, index)));
    else if (text === '[') open('liste');
    else if (text === ')' || text === ']') close();
    else if (text === 'if') open('wenn');
    else if (text === 'then') turn(['wenn'], 'dann');
    else if (text === 'else') turn(['dann'], 'sonst');
    else if (text === 'some' || text === 'every') open('variable');
    else if (text === 'satisfies') turn(['menge'], 'fuer');
    else if (text === 'in' && top().art === 'variable') turn(['variable'], 'menge');
    else if (text === 'in') set({ ...top(), vergleich: 'in' });
    else if (text === 'between') set({ ...top(), vergleich: 'zwischen' });
    else if (text === 'and' && top().vergleich === 'zwischen') set({ ...top(), vergleich: 'vergleich' });
    else if (text === 'and' || text === 'or') set({ ...top(), vergleich: 'keiner', verbunden: true });
    else if (VERGLEICHE.has(text)) set({ ...top(), vergleich: 'vergleich' });
    else if (text === ',') {
      const at = stapel.findLastIndex((one) => one.art === 'klammer' || one.art === 'liste');
      if (at >= 0) stapel.length = at + 1;
      set({ ...top(), vergleich: 'keiner', verbunden: false });
    }
  }
  return { offen: top(), geschlossen };
}

/** The function (some have several words) whose name ends here. */
export function functionBefore(zeichen: readonly Zeichen[]): string | undefined {
  const words: string[] = [];
  for (let i = zeichen.length - 1; i >= 0 && zeichen[i]?.art === 'wort'; i--) {
    if (zeichen[i - 1]?.text === '.') break;
    words.unshift(zeichen[i]?.text ?? '');
  }
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ');
    if (FUNKTIONEN.has(name) || name === 'not') return name;
  }
  return undefined;
}
