import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bruch, compare, dividedBy, minus, plus, sum, times, toBruch, ZERO } from './bruch.ts';
import { sensitivityOf } from './empfindlichkeit.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Gebot, Modell } from './modell.ts';
import { withoutOne } from './ohne-angebot.ts';
import { isIn, winnersOf } from './rohwertung.ts';
import { score } from './score.ts';
import { PREISMETHODEN } from './types.ts';
import { jugendplatzMatrix } from './wertung.test-hilfe.ts';

const LEISTUNG = ['a', 'b', 'c'] as const;
/** Three criteria of which two form a group with minimum points, any method, base, rounding and rules for equals. */
const modelle: fc.Arbitrary<Modell> = fc
  .record({
    methode: fc.constantFrom(...PREISMETHODEN),
    preis: fc.integer({ min: 5, max: 95 }),
    teil: fc.integer({ min: 1, max: 99 }),
    mindest: fc.option(fc.integer({ min: 0, max: 100 })),
    prozent: fc.integer({ min: 1, max: 30 }),
    entscheidet: fc.constantFrom('leistung', 'preis', 'a', 'ab'),
    pminBasis: fc.constantFrom('vor_ausschluss' as const, 'nach_ausschluss' as const),
    gleichstand: fc.uniqueArray(fc.constantFrom('leistung', 'preis', 'a', 'ab'), { maxLength: 3 }),
    rundung: fc.constantFrom('keine' as const, 'punkte' as const),
    stellen: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ methode, preis, teil, mindest, prozent, entscheidet, gleichstand, ...rest }) => {
    const mitPreis = hasPreisgewicht(methode);
    const gesamt = toBruch(String(mitPreis ? 100 - preis : 100));
    const share = (anteil: number) => dividedBy(times(gesamt, toBruch(String(anteil))), toBruch('200'));
    const gewichte = [share(teil), share(200 - 100 - teil), share(100)];
    const gruppe = plus(gewichte[0] ?? ZERO, gewichte[1] ?? ZERO);
    const ohnePreis = (name: string) => methode !== 'festpreis' || name !== 'preis';
    return {
      ...rest,
      methode,
      preisgewicht: mitPreis ? toBruch(String(preis)) : null,
      blaetter: LEISTUNG.map((id, i) => ({ id, gewicht: gewichte[i] ?? ZERO })),
      gruppen: [...LEISTUNG.map((id) => ({ id, blaetter: [id] })), { id: 'ab', blaetter: ['a', 'b'] }],
      mindestpunkte:
        mindest === null
          ? []
          : [{ id: 'ab', mindestens: dividedBy(times(gruppe, toBruch(String(mindest))), toBruch('100')) }],
      korridor:
        methode === 'richtwert_erweitert'
          ? { anteil: dividedBy(toBruch(String(100 - prozent)), toBruch('100')), entscheidet }
          : null,
      gleichstand: gleichstand.filter(ohnePreis),
      bestnote: toBruch('5'),
    };
  });

const gebotDaten = fc.record({
  // Few prices, so that equals come up often.
  preis: fc.oneof(
    fc.integer({ min: 1, max: 8 }).map((n) => n * 10_000),
    fc.integer({ min: 10_000, max: 90_000 }),
  ),
  noten: fc.tuple(...LEISTUNG.map(() => fc.integer({ min: 0, max: 5 }))),
  ausgeschlossen: fc.boolean().chain((erste) => (erste ? fc.boolean() : fc.constant(false))),
});
type Daten = { preis: number; noten: number[]; ausgeschlossen: boolean };

const toGebot = ({ preis, noten, ausgeschlossen }: Daten, i: number): Gebot => ({
  id: String.fromCharCode(65 + i),
  preis: toBruch(String(preis)),
  noten: new Map(LEISTUNG.map((id, n) => [id, toBruch(String(noten[n] ?? 0))])),
  ausgeschlossen,
});
const felder = fc.array(gebotDaten, { minLength: 1, maxLength: 7 });

const rankOf = (modell: Modell, gebote: readonly Gebot[], id: string): number =>
  score(modell, gebote).zeilen.find(({ gebot }) => gebot.id === id)?.rang ?? Number.POSITIVE_INFINITY;

const RUNS = { numRuns: 1500 };
/** Where what is looked for comes up once in hundreds of runs. */
const MORE_RUNS = { numRuns: 8000 };
/** Where every run asks for the whole sensitivity view. */
const FEWER_RUNS = { numRuns: 400 };

describe('scoring', () => {
  it('a bid that gets better never ranks lower', () => {
    fc.assert(
      fc.property(
        modelle,
        felder,
        fc.nat(),
        fc.nat(2),
        fc.nat(40_000),
        (modell, daten, wer, wo, billiger) => {
          const index = wer % daten.length;
          const gebote = daten.map(toGebot);
          const id = gebote[index]?.id ?? '';
          const besser = daten.map((one, i) =>
            i !== index
              ? one
              : {
                  ...one,
                  preis: Math.max(1, one.preis - billiger),
                  noten: one.noten.map((note, n) => (n === wo ? Math.min(5, note + 1) : note)),
                },
          );
          expect(rankOf(modell, besser.map(toGebot), id)).toBeLessThanOrEqual(rankOf(modell, gebote, id));
        },
      ),
      RUNS,
    );
  });

  it('a bid that is nowhere worse than another never ranks lower', () => {
    fc.assert(
      fc.property(modelle, felder, (modell, daten) => {
        const gebote = daten.map(toGebot);
        const { zeilen } = score(modell, gebote);
        for (const [i, a] of daten.entries()) {
          for (const [j, b] of daten.entries()) {
            const dominates =
              a.preis <= b.preis &&
              a.noten.every((note, n) => note >= (b.noten[n] ?? 0)) &&
              !a.ausgeschlossen;
            if (i === j || !dominates) continue;
            const rang = (n: number) =>
              zeilen.find(({ gebot }) => gebot.id === gebote[n]?.id)?.rang ?? Number.POSITIVE_INFINITY;
            expect(rang(i)).toBeLessThanOrEqual(rang(j));
          }
        }
      }),
      RUNS,
    );
  });

  it('the order of the bids never matters', () => {
    fc.assert(
      fc.property(modelle, felder, fc.infiniteStream(fc.nat()), (modell, daten, zufall) => {
        const gebote = daten.map(toGebot);
        const gemischt = gebote
          .map((gebot) => ({ gebot, platz: zufall.next().value ?? 0 }))
          .sort((a, b) => a.platz - b.platz)
          .map(({ gebot }) => gebot);
        expect(score(modell, gemischt)).toEqual(score(modell, gebote));
      }),
      RUNS,
    );
  });

  it('points add up exactly, and none exceeds its weight', () => {
    fc.assert(
      fc.property(modelle, felder, (modell, daten) => {
        const max = (wert: Bruch, grenze: Bruch) => expect(compare(wert, grenze)).toBeLessThanOrEqual(0);
        const spielraum = modell.rundung === 'punkte' ? toBruch('1') : ZERO;
        for (const zeile of score(modell, daten.map(toGebot)).zeilen) {
          const own = modell.blaetter.map(({ id }) => zeile.punkte.get(id) ?? ZERO);
          expect(zeile.leistung).toEqual(sum(own));
          expect(zeile.punkte.get('ab')).toEqual(plus(own[0] ?? ZERO, own[1] ?? ZERO));
          for (const { id, gewicht } of modell.blaetter)
            max(zeile.punkte.get(id) ?? ZERO, plus(gewicht, spielraum));
          if (zeile.preispunkte === null || zeile.leistung === null) continue;
          expect(zeile.gesamt).toEqual(plus(zeile.leistung, zeile.preispunkte));
          max(zeile.preispunkte, plus(modell.preisgewicht ?? ZERO, spielraum));
          expect(compare(zeile.preispunkte, ZERO)).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it('a losing bid that is taken away changes the winner only where the report says so', () => {
    let changes = 0;
    fc.assert(
      fc.property(modelle, felder, (modell, daten) => {
        const gebote = daten.map(toGebot);
        const roh = score(modell, gebote);
        const erste = winnersOf(roh);
        const ohneAngebot = withoutOne(modell, gebote, roh);
        for (const { id, ausgeschlossen } of gebote) {
          if (erste.includes(id)) continue;
          const ohne = winnersOf(
            score(
              modell,
              gebote.filter((one) => one.id !== id),
            ),
          );
          const gemeldet = ohneAngebot.find(({ angebot }) => angebot === id);
          expect(gemeldet?.erste ?? erste).toEqual(ohne);
          if (gemeldet === undefined) continue;
          changes += 1;
          expect(ausgeschlossen).toBe(false);
          expect(gemeldet.grund).toBe(hasPreisgewicht(modell.methode) ? 'pmin' : 'korridor');
          expect(['richtwert_einfach', 'festpreis']).not.toContain(modell.methode);
        }
      }),
      MORE_RUNS,
    );
    expect(changes).toBeGreaterThan(0);
  });

  it('with the base after exclusion, an excluded bid never changes anything', () => {
    fc.assert(
      fc.property(modelle, felder, (modell, daten) => {
        const gebote = daten.map(toGebot);
        const nach = { ...modell, pminBasis: 'nach_ausschluss' as const };
        const { zeilen } = score(nach, gebote);
        const drin = new Set(
          zeilen.filter((zeile) => isIn({ ...zeile, korridor: null })).map(({ gebot }) => gebot.id),
        );
        const ohne = score(
          nach,
          gebote.filter(({ id }) => drin.has(id)),
        );
        expect(ohne.zeilen).toEqual(zeilen.filter(({ gebot }) => drin.has(gebot.id)));
      }),
      RUNS,
    );
  });

  it('rounding turns two bids round only within what was published', () => {
    let turned = 0;
    fc.assert(
      fc.property(modelle, felder, (drawn, daten) => {
        const modell = { ...drawn, rundung: 'punkte' as const, stellen: 0, mindestpunkte: [] };
        fc.pre(modell.preisgewicht !== null || modell.methode === 'festpreis');
        const gebote = daten.map(toGebot);
        const genau = new Map(
          score({ ...modell, rundung: 'keine' }, gebote).zeilen.map(({ gebot, gesamt }) => [
            gebot.id,
            gesamt,
          ]),
        );
        const summanden = modell.blaetter.length + (modell.preisgewicht === null ? 0 : 1);
        // Each summand of both bids moves by half a unit at most.
        const grenze = dividedBy(toBruch(String(summanden)), toBruch(String(10 ** modell.stellen)));
        const drin = score(modell, gebote).zeilen.filter(isIn);
        for (const a of drin) {
          for (const b of drin) {
            const [x, y] = [genau.get(a.gebot.id), genau.get(b.gebot.id)];
            if (!x || !y || a.gesamt === null || b.gesamt === null) continue;
            if (compare(a.gesamt, b.gesamt) <= 0 || compare(x, y) >= 0) continue;
            turned += 1;
            expect(compare(minus(y, x), grenze)).toBeLessThanOrEqual(0);
          }
        }
      }),
      MORE_RUNS,
    );
    expect(turned).toBeGreaterThan(0);
  });

  it('the ranges of price weights agree with scoring at any weight', () => {
    fc.assert(
      fc.property(modelle, felder, fc.integer({ min: 1, max: 9999 }), (drawn, daten, promille) => {
        const modell = { ...drawn, rundung: 'keine' as const };
        fc.pre(modell.preisgewicht !== null);
        const gebote = daten.map(toGebot);
        const [verlauf] = sensitivityOf(
          jugendplatzMatrix(),
          modell,
          gebote,
          score(modell, gebote),
        ).preisgewichte;
        const bereiche = verlauf?.bereiche ?? [];
        expect(bereiche[0]?.von.genau).toBe('0');
        expect(bereiche.at(-1)?.bis.genau).toBe('100');
        const gewicht = dividedBy(toBruch(String(promille)), toBruch('100'));
        const erste = winnersOf(score(scaleTo(modell, gewicht), gebote));
        const inside = bereiche.find(
          ({ von, bis }) => compare(exact(von.genau), gewicht) < 0 && compare(gewicht, exact(bis.genau)) < 0,
        );
        if (inside !== undefined) expect(inside.erste).toEqual(erste);
      }),
      FEWER_RUNS,
    );
  });

  it('there are no ranges of price weights where rounded points decide', () => {
    fc.assert(
      fc.property(modelle, felder, (drawn, daten) => {
        const modell = { ...drawn, rundung: 'punkte' as const };
        const gebote = daten.map(toGebot);
        const { preisgewichte } = sensitivityOf(jugendplatzMatrix(), modell, gebote, score(modell, gebote));
        expect(preisgewichte).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

/** Written again here, so that the code under test is not compared with itself. */
function scaleTo(modell: Modell, preis: Bruch): Modell {
  const faktor = dividedBy(minus(toBruch('100'), preis), minus(toBruch('100'), modell.preisgewicht ?? ZERO));
  return {
    ...modell,
    preisgewicht: preis,
    blaetter: modell.blaetter.map((one) => ({ ...one, gewicht: times(one.gewicht, faktor) })),
    mindestpunkte: modell.mindestpunkte.map((one) => ({ ...one, mindestens: times(one.mindestens, faktor) })),
  };
}

function exact(text: string): Bruch {
  const [zaehler = '0', nenner = '1'] = text.split('/');
  return dividedBy(toBruch(zaehler), toBruch(nenner));
}
