import type { Wahrheit } from '../feel/values.ts';
import {
  decideUrteil,
  type ErleichterungTeil,
  type Faelligkeit,
  type Moeglich,
  type UrteilErgebnis,
  type UrteilTeile,
} from './urteil.ts';

/** As `decideUrteil`. A town's verdicts show few patterns of known and unknown parts, so each is decided once. */
export type Urteilstabelle = (teile: UrteilTeile) => UrteilErgebnis;

export function createUrteilstabelle(): Urteilstabelle {
  const known = new Map<string, UrteilErgebnis>();
  return (teile) => {
    const muster = patternOf(teile);
    const before = known.get(muster);
    if (before !== undefined) return before;
    const ergebnis = decideUrteil(teile);
    known.set(muster, ergebnis);
    return ergebnis;
  };
}

/** Equal for parts that `decideUrteil` cannot tell apart, and only for them. */
function patternOf(teile: UrteilTeile): string {
  let muster =
    teile.verbindlichkeit +
    truthSign(teile.wenn) +
    truthSign(teile.erfuellt) +
    truthSign(teile.phaseSpaeter) +
    truthSign(teile.abweichung) +
    daySign(teile.faellig);
  for (const relief of teile.erleichterungen) muster += reliefSign(relief);
  return muster;
}

function reliefSign(relief: ErleichterungTeil): string {
  const effect = (relief.entfaellt ? ' x' : ' a') + truthSign(relief.greift);
  const force = relief.verbindlichkeit ?? '';
  const day = relief.faellig === undefined ? '' : daySign(relief.faellig);
  return effect + force + day + ('dann' in relief ? `d${truthSign(relief.dann)}` : '');
}

function truthSign(wahrheit: Wahrheit): string {
  if (wahrheit === undefined) return '?';
  return wahrheit ? '1' : '0';
}

function daySign(faellig: Moeglich<Faelligkeit>): string {
  let sign = ':';
  for (const eine of faellig) sign += DAY_SIGNS[eine];
  return sign;
}

const DAY_SIGNS: Readonly<Record<Faelligkeit, string>> = { vergangen: '<', sofort: '!', spaeter: '>' };
