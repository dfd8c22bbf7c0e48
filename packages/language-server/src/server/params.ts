import type { Sprache } from '@baukasten/engine';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { texte } from '../texte.ts';

/** What a parameter is; with `?` it may be left out. */
export type Parameterart = 'text' | 'text?' | 'zahl?' | 'texte?';

const WAS = { text: 'text', 'text?': 'text', 'zahl?': 'zahl', 'texte?': 'texte' } as const;

/** Refuses parameters that are missing or something else than agreed, as the protocol wants it: not as a fault of ours. */
export function stopIfWrong(
  methode: string,
  params: unknown,
  felder: Readonly<Record<string, Parameterart>>,
  sprache: Sprache,
): void {
  const given: object = typeof params === 'object' && params !== null ? params : {};
  for (const [name, art] of Object.entries(felder)) {
    const wert: unknown = Object.hasOwn(given, name) ? given[name as keyof typeof given] : undefined;
    if (isOf(wert, art)) continue;
    const text = texte.anfrage(methode, name, WAS[art])[sprache];
    throw new ResponseError(ErrorCodes.InvalidParams, text);
  }
}

function isOf(wert: unknown, art: Parameterart): boolean {
  if (wert === undefined) return art !== 'text';
  switch (WAS[art]) {
    case 'text':
      return typeof wert === 'string';
    case 'zahl':
      return typeof wert === 'number';
    case 'texte':
      return Array.isArray(wert) && wert.every((one) => typeof one === 'string');
  }
}
