import { resolveRegeln, type WirksameRegeln } from '@baukasten/engine';
import { lageOf } from '../../arbeitsbereich/lage.ts';
import type { Pruefung } from '../../arbeitsbereich/pruefungen.ts';

/** What a rule file says about requirements at one place. */
export interface Aussage {
  readonly kennungen: readonly string[];
  /** Whether it holds for a requirement in resolved rules; absent: wherever the requirement is in force. */
  readonly gilt?: (regeln: WirksameRegeln, kennung: string) => boolean;
  /** It takes the requirements away: findings of them are none any more. Id of the overlay or variant. */
  readonly wegfall?: string;
}

/** Whether a place of a rule file acts on a project, by the law of the day that each finding rests on. */
export function isBetroffen(pruefung: Pruefung, aussage: Aussage): boolean {
  const { kennungen, gilt, wegfall } = aussage;
  if (wegfall !== undefined) return kennungen.some((kennung) => isGone(pruefung, kennung, wegfall));
  const { befunde, stichtag } = pruefung.bericht;
  return befunde.some(({ kennung, urteil, rechtstag = stichtag }) => {
    if (urteil === 'nicht_anwendbar' || !kennungen.includes(kennung)) return false;
    const regeln = gilt === undefined ? undefined : lageOf(pruefung)?.regelwerk.am(rechtstag);
    return gilt === undefined || (regeln !== undefined && gilt(regeln, kennung));
  });
}

/** Whether a requirement would hold without the file that takes it away. */
function isGone(pruefung: Pruefung, kennung: string, id: string): boolean {
  const lage = lageOf(pruefung);
  if (lage === undefined || lage.regeln.anforderungen.has(kennung)) return false;
  const { fachgebiet, regelwerk } = lage;
  const others = <T extends { readonly id: string }>(all: readonly T[]) => all.filter((one) => one.id !== id);
  const ohne = {
    ...fachgebiet,
    overlays: others(fachgebiet.overlays),
    varianten: others(fachgebiet.varianten),
  };
  return resolveRegeln(ohne, regelwerk.gebiet).am(pruefung.bericht.stichtag).anforderungen.has(kennung);
}
