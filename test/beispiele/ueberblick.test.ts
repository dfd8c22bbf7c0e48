import { type Befund, kompiliert, surveyProjekt } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { createPruefer, readBeispiele } from './beispiele.ts';

// An overview leaves out what verdicts rest on; what it says must be what the full report says.
const pruefe = createPruefer();
const ueberblicke = createPruefer(surveyProjekt);

describe('the overview of an example', () => {
  it.each(readBeispiele().map((beispiel) => [beispiel.name, beispiel] as const))(
    '%s says the same as its report',
    async (_, beispiel) => {
      const voll = await pruefe(beispiel, kompiliert);
      const kurz = await ueberblicke(beispiel, kompiliert);
      const { hinweise, befunde, groessen, schritte, ...rest } = voll;
      const { urteile, verletzt, ...kopf } = kurz;
      expect(kopf).toEqual(rest);
      expect(urteile).toEqual(befunde.map(lineOf));
      expect(verletzt.map(withoutReasons)).toEqual(
        befunde.filter(({ urteil }) => urteil === 'verletzt').map(withoutReasons),
      );
    },
  );
});

function lineOf(befund: Befund) {
  const { kennung, titel, element, urteil, moeglich, schwere, verbindlichkeit, faelligAm } = befund;
  const alle = { kennung, titel, element, urteil, moeglich, schwere, verbindlichkeit, faelligAm };
  return Object.fromEntries(Object.entries(alle).filter(([, wert]) => wert !== undefined));
}

function withoutReasons({ begruendung, ...befund }: Befund) {
  return befund;
}
