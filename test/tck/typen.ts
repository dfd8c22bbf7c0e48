import type { TypUmfeld } from '../../packages/engine/src/feel/check-typ.ts';
import type { FeelTyp } from '../../packages/engine/src/feel/typ.ts';
import type { Fall } from './lage.ts';
import type { TckWert } from './werte.ts';

/** The types of a case's inputs, as a schema would state them. The TCK's `null` inputs state no type. */
export function createTypUmfeld(fall: Fall): TypUmfeld {
  const wurzel = typOf({ typ: 'kontext', wert: fall.eingaben });
  return {
    lookup: (teile) => {
      let hier = wurzel;
      for (const [segment, teil] of teile.entries()) {
        const feld =
          hier.art === 'kontext' && Object.hasOwn(hier.felder, teil) ? hier.felder[teil] : undefined;
        if (feld === undefined) return { fehler: 'unbekannt', segment, vorschlaege: [] };
        hier = feld;
      }
      return { typ: hier };
    },
  };
}

function typOf(tck: TckWert): FeelTyp {
  switch (tck.typ) {
    case 'zahl':
    case 'text':
    case 'datum':
    case 'wahrheitswert':
      return { art: tck.typ };
    case 'dauer':
      return { art: /[YM]$/.test(tck.wert) ? 'dauer_monate' : 'dauer_tage' };
    case 'null':
      return { art: 'beliebig', nullbar: true };
    case 'liste': {
      const [erstes] = tck.wert;
      return { art: 'liste', element: erstes === undefined ? { art: 'beliebig' } : typOf(erstes) };
    }
    case 'kontext':
      return {
        art: 'kontext',
        felder: Object.fromEntries(Object.entries(tck.wert).map(([name, feld]) => [name, typOf(feld)])),
      };
    case 'zeit':
    case 'datum_zeit':
      throw new Error(`no type of the dialect: ${tck.wert}`);
    default:
      return tck satisfies never;
  }
}
