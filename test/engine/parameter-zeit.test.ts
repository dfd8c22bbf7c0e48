import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatIso } from '../../packages/engine/src/feel/datum.ts';
import type { Ebene, ParameterWert } from '../../packages/engine/src/katalog/types.ts';
import { resolveRegeln } from '../../packages/engine/src/resolve/resolve-regeln.ts';
import { fachgebiet, modul, ort, overlay, parameter, wert, zahl } from './lib/bauen.ts';
import { datum } from './lib/fakten.ts';

const ANFANG = datum('2024-02-20');
const dayAt = (tage: number) => {
  const tag = addDays(ANFANG, tage);
  if (tag === undefined) throw new Error('outside the calendar');
  return formatIso(tag);
};

/** Periods one after another, in days from the start; `luecke` days lie before each. The last may be open. */
interface Zeitraum {
  readonly luecke: number;
  readonly dauer: number;
}
const zeitraeume = fc.array(
  fc.record({ luecke: fc.integer({ min: 0, max: 3 }), dauer: fc.integer({ min: 1, max: 40 }) }),
  {
    maxLength: 5,
  },
);

interface Gelegt {
  readonly von: number;
  readonly bis: number;
}

function layOut(liste: readonly Zeitraum[], erster: number): readonly Gelegt[] {
  let naechster = erster;
  return liste.map(({ luecke, dauer }) => {
    const von = naechster + luecke;
    naechster = von + dauer;
    return { von, bis: naechster - 1 };
  });
}

const werteOf = (gelegt: readonly Gelegt[], offen: boolean, basis: number): readonly ParameterWert[] =>
  gelegt.map(({ von, bis }, stelle) => ({
    ...wert(zahl(String(basis + stelle))),
    ab: dayAt(von),
    ...(offen && stelle === gelegt.length - 1 ? {} : { bis: dayAt(bis) }),
  }));

/** The days before, on and after every boundary. */
const boundaries = (gelegt: readonly Gelegt[]) =>
  gelegt.flatMap(({ von, bis }) => [von - 1, von, bis, bis + 1]);

/** The number of the period that holds a day; undefined in a gap. */
function holding(gelegt: readonly Gelegt[], offen: boolean, tag: number): number | undefined {
  const stelle = gelegt.findIndex(
    ({ von, bis }, i) => tag >= von && (tag <= bis || (offen && i === gelegt.length - 1)),
  );
  return stelle < 0 ? undefined : stelle;
}

describe('the value of a parameter on a day', () => {
  it('holds from its first to its last day; a gap is unknown, never the nearest value', () => {
    fc.assert(
      fc.property(zeitraeume, fc.boolean(), fc.nat(), (liste, offen, mischung) => {
        const gelegt = layOut(liste, 0);
        const werte = rotate(werteOf(gelegt, offen, 100), mischung);
        const topic = fachgebiet({ module: [modul({ parameter: [parameter('p', 'zahl', werte)] })] });
        const regelwerk = resolveRegeln(topic, { orte: [], varianten: [] });
        for (const tag of boundaries(gelegt)) {
          const stelle = holding(gelegt, offen, tag);
          const wirksam = regelwerk.am(dayAt(tag)).parameter.get('p')?.wert;
          expect([tag, wirksam?.fest]).toEqual([tag, stelle === undefined ? undefined : 100 + stelle]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([false, true])('a Land lays its values over the federal ones (replacing all: %s)', (ersetzen) => {
    fc.assert(
      fc.property(zeitraeume, zeitraeume, fc.integer({ min: -10, max: 60 }), (bund, land, versatz) => {
        const unten = layOut(bund, 0);
        const oben = layOut(land, versatz);
        const aenderung = { id: 'p', werte: werteOf(oben, false, 200), ersetzen, range: ort() };
        const topic = fachgebiet({
          module: [modul({ parameter: [parameter('p', 'zahl', werteOf(unten, true, 100))] })],
          overlays: [
            overlay('test/land/sn', {
              land: 'SN',
              aendert: {
                parameter: [aenderung],
                groessen: [],
                anforderungen: [],
                erleichterungen: [],
              },
            }),
          ],
        });
        const regelwerk = resolveRegeln(topic, { land: 'SN', orte: [], varianten: [] });
        for (const tag of [...boundaries(unten), ...boundaries(oben)]) {
          const vomLand = holding(oben, false, tag);
          const vomBund = ersetzen ? undefined : holding(unten, true, tag);
          const [erwartet, ebene]: readonly [number | undefined, Ebene | undefined] =
            vomLand !== undefined
              ? [200 + vomLand, 'land']
              : vomBund !== undefined
                ? [100 + vomBund, 'bund']
                : [undefined, undefined];
          const wirksam = regelwerk.am(dayAt(tag)).parameter.get('p')?.wert;
          expect([tag, wirksam?.fest, wirksam?.herkunft.ebene]).toEqual([tag, erwartet, ebene]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The same values in another order of writing. */
function rotate<T>(liste: readonly T[], um: number): readonly T[] {
  const schnitt = liste.length === 0 ? 0 : um % liste.length;
  return [...liste.slice(schnitt), ...liste.slice(0, schnitt)];
}
