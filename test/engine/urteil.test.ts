import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideUrteil,
  type ErleichterungTeil,
  type Faelligkeit,
  type Urteil,
  type UrteilTeile,
} from '../../packages/engine/src/evaluate/urteil.ts';
import { createUrteilstabelle } from '../../packages/engine/src/evaluate/urteilstabelle.ts';
import type { Verbindlichkeit } from '../../packages/engine/src/katalog/types.ts';

/**
 * The table of verdicts, written a second time from the description of the formats: every unknown part is replaced by
 * each of its values in turn, and each complete case is read off the table.
 */
interface Fall {
  readonly wenn: boolean;
  readonly dann: boolean;
  readonly frist: Faelligkeit;
  readonly spaeterePhase: boolean;
  readonly grundVorhanden: boolean;
  readonly greifen: readonly Greift[];
}

interface Greift {
  readonly greift: boolean;
  readonly frist: Faelligkeit | 'unveraendert';
  readonly dann: boolean | 'unveraendert';
}

const TABELLE: readonly Urteil[] = [
  'nicht_anwendbar',
  'erlassen',
  'erfuellt',
  'anstehend',
  'begruendet',
  'ungenutzt',
  'verletzt',
];

function readTable(teile: UrteilTeile, fall: Fall): Urteil {
  const wirksam = teile.erleichterungen
    .map((relief, stelle) => ({ relief, fall: fall.greifen[stelle] }))
    .filter((eine) => eine.fall?.greift === true);
  const frist = [fall.frist, ...wirksam.map((eine) => eine.fall?.frist)]
    .filter((f) => f !== 'unveraendert')
    .at(-1);
  const dann = [fall.dann, ...wirksam.map((eine) => eine.fall?.dann)]
    .filter((d) => d !== 'unveraendert')
    .at(-1);
  const kraft = forceOf(teile, fall);
  const zeilen: Readonly<Partial<Record<Urteil, boolean>>> = {
    nicht_anwendbar: !fall.wenn,
    erlassen: wirksam.some((eine) => eine.relief.entfaellt),
    erfuellt: dann === true,
    anstehend: frist === 'spaeter' || (fall.spaeterePhase && frist !== 'vergangen'),
    begruendet: kraft === 'soll' && fall.grundVorhanden,
    ungenutzt: kraft === 'kann',
    verletzt: true,
  };
  const erste = TABELLE.find((urteil) => zeilen[urteil] === true);
  if (erste === undefined) throw new Error('no row of the table fits');
  return erste;
}

/** The force that the reliefs in effect leave, the last of them wins. */
function forceOf({ verbindlichkeit, erleichterungen }: UrteilTeile, { greifen }: Fall): Verbindlichkeit {
  const wirksam = erleichterungen.filter((_, stelle) => greifen[stelle]?.greift === true);
  return wirksam.reduce((kraft, relief) => relief.verbindlichkeit ?? kraft, verbindlichkeit);
}

/** All complete cases that the known parts leave. */
function casesOf(teile: UrteilTeile): readonly Fall[] {
  const moeglich = (wahr: boolean | undefined) => (wahr === undefined ? [true, false] : [wahr]);
  const greifenOf = (relief: ErleichterungTeil): readonly Greift[] =>
    moeglich(relief.greift).flatMap((greift) =>
      (relief.faellig ?? (['unveraendert'] as const)).flatMap((frist) =>
        ('dann' in relief ? moeglich(relief.dann) : (['unveraendert'] as const)).map((dann) => ({
          greift,
          frist,
          dann,
        })),
      ),
    );
  const greifenListen = teile.erleichterungen.reduce<readonly (readonly Greift[])[]>(
    (listen, relief) => listen.flatMap((liste) => greifenOf(relief).map((eine) => [...liste, eine])),
    [[]],
  );
  return moeglich(teile.wenn).flatMap((wenn) =>
    moeglich(teile.erfuellt).flatMap((dann) =>
      teile.faellig.flatMap((frist) =>
        moeglich(teile.phaseSpaeter).flatMap((spaeterePhase) =>
          moeglich(teile.abweichung).flatMap((grundVorhanden) =>
            greifenListen.map((greifen) => ({ wenn, dann, frist, spaeterePhase, grundVorhanden, greifen })),
          ),
        ),
      ),
    ),
  );
}

function possibleVerdicts(teile: UrteilTeile): readonly Urteil[] {
  const alle = new Set(casesOf(teile).map((fall) => readTable(teile, fall)));
  return TABELLE.filter((urteil) => alle.has(urteil));
}

function verdictOf(moeglich: readonly Urteil[]): Urteil {
  const [einziges] = moeglich;
  if (einziges !== undefined && moeglich.length === 1) return einziges;
  if (moeglich.includes('verletzt')) return 'offen';
  return moeglich.includes('anstehend') ? 'anstehend' : 'offen';
}

const wahrheiten = [true, false, undefined] as const;
const fristen: readonly (readonly Faelligkeit[])[] = [
  ['vergangen'],
  ['sofort'],
  ['spaeter'],
  ['sofort', 'spaeter'],
  ['vergangen', 'spaeter'],
];
const kraefte = ['muss', 'soll', 'kann'] as const;

const wahrheit = fc.constantFrom(...wahrheiten);
const erleichterung: fc.Arbitrary<ErleichterungTeil> = fc.record(
  {
    greift: wahrheit,
    entfaellt: fc.boolean(),
    verbindlichkeit: fc.constantFrom(...kraefte),
    faellig: fc.constantFrom(...fristen),
    dann: wahrheit,
  },
  { requiredKeys: ['greift', 'entfaellt'] },
);
const teile: fc.Arbitrary<UrteilTeile> = fc.record({
  wenn: wahrheit,
  erfuellt: wahrheit,
  faellig: fc.constantFrom(...fristen),
  phaseSpaeter: wahrheit,
  abweichung: wahrheit,
  verbindlichkeit: fc.constantFrom(...kraefte),
  erleichterungen: fc.array(erleichterung, { maxLength: 2 }),
});

describe('verdicts', () => {
  it('agree with the table in every combination of parts without reliefs', () => {
    const alle = wahrheiten.flatMap((wenn) =>
      wahrheiten.flatMap((erfuellt) =>
        fristen.flatMap((faellig) =>
          wahrheiten.flatMap((phaseSpaeter) =>
            wahrheiten.flatMap((abweichung) =>
              kraefte.map((verbindlichkeit): UrteilTeile => {
                return {
                  wenn,
                  erfuellt,
                  faellig,
                  phaseSpaeter,
                  abweichung,
                  verbindlichkeit,
                  erleichterungen: [],
                };
              }),
            ),
          ),
        ),
      ),
    );
    expect(alle).toHaveLength(1_215);
    const falsch = alle.filter((eine) => {
      const moeglich = possibleVerdicts(eine);
      const { urteil, moeglich: unsere } = decideUrteil(eine);
      return urteil !== verdictOf(moeglich) || unsere.join() !== moeglich.join();
    });
    expect(falsch).toEqual([]);
  });

  it('agree with the table under reliefs', () => {
    fc.assert(
      fc.property(teile, (eine) => {
        const moeglich = possibleVerdicts(eine);
        expect(decideUrteil(eine)).toMatchObject({ urteil: verdictOf(moeglich), moeglich });
      }),
      { numRuns: 5_000 },
    );
  });

  const unklareKraft: UrteilTeile = {
    wenn: true,
    erfuellt: false,
    faellig: ['vergangen'],
    phaseSpaeter: false,
    abweichung: false,
    verbindlichkeit: 'muss',
    erleichterungen: [{ greift: undefined, entfaellt: false, verbindlichkeit: 'soll' }],
  };

  it('say with which forces the duty may be violated', () => {
    let mehrere = 0;
    fc.assert(
      fc.property(teile, (eine) => {
        const verletzt = casesOf(eine).filter((fall) => readTable(eine, fall) === 'verletzt');
        const erwartet = new Set(verletzt.map((fall) => forceOf(eine, fall)));
        const { verletztAls } = decideUrteil(eine);
        expect([...verletztAls].sort()).toEqual([...erwartet].sort());
        if (erwartet.size > 1) mehrere++;
      }),
      { numRuns: 3_000, examples: [[unklareKraft]] },
    );
    expect(mehrere).toBeGreaterThan(0);
  });

  it('are the same from a table that remembers patterns', () => {
    const decide = createUrteilstabelle();
    fc.assert(
      fc.property(teile, (eine) => {
        expect(decide(eine)).toEqual(decideUrteil(eine));
      }),
      { numRuns: 20_000 },
    );
  });

  it('name as deciding exactly the unknown parts without which other verdicts would be possible', () => {
    fc.assert(
      fc.property(teile, (eine) => {
        const { entscheidend, moeglich } = decideUrteil(eine);
        expect(entscheidend.length > 0).toBe(moeglich.length > 1);
        for (const name of ['wenn', 'erfuellt', 'phase', 'abweichung'] as const) {
          const feld = name === 'phase' ? 'phaseSpaeter' : name;
          if (eine[feld] !== undefined) expect(entscheidend).not.toContain(name);
          else if (!entscheidend.includes(name)) {
            for (const wert of [true, false])
              expect(possibleVerdicts({ ...eine, [feld]: wert })).toEqual(moeglich);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('name every relief that would remove the duty', () => {
    fc.assert(
      fc.property(teile, (eine) => {
        const { entscheidend } = decideUrteil(eine);
        const unbekannt = eine.erleichterungen.flatMap(({ entfaellt, greift }, nummer) =>
          entfaellt && greift === undefined ? [nummer] : [],
        );
        const genannt = unbekannt.map((nummer) => entscheidend.includes(`erleichterung${nummer}`));
        expect(new Set(genannt).size).toBeLessThanOrEqual(1);
        // It decides exactly if without it something else than "erlassen" is possible where the duty applies.
        const ohne = {
          ...eine,
          erleichterungen: eine.erleichterungen.filter((_, nummer) => !unbekannt.includes(nummer)),
        };
        const sonst = possibleVerdicts(ohne).filter(
          (urteil) => urteil !== 'nicht_anwendbar' && urteil !== 'erlassen',
        );
        for (const einer of genannt) expect(einer).toBe(sonst.length > 0);
      }),
      { numRuns: 3_000 },
    );
  });

  const hundert = (relief: ErleichterungTeil) => Array.from({ length: 100 }, () => relief);
  const offen: UrteilTeile = {
    wenn: undefined,
    erfuellt: undefined,
    faellig: ['vergangen', 'spaeter'],
    phaseSpaeter: undefined,
    abweichung: false,
    verbindlichkeit: 'muss',
    erleichterungen: [],
  };

  it.each([
    [
      'that remove it',
      { greift: undefined, entfaellt: true },
      ['nicht_anwendbar', 'erlassen', 'erfuellt', 'anstehend', 'verletzt'],
    ],
    ['that change it', { greift: undefined, entfaellt: false, faellig: ['spaeter'] }, TABELLE],
  ] as const)('come to an end under a hundred unknown reliefs %s', (_name, relief, moeglich) => {
    const erleichterungen = hundert(relief);
    expect(decideUrteil({ ...offen, erleichterungen })).toMatchObject({ urteil: 'offen', moeglich });
    expect(decideUrteil({ ...offen, wenn: false, erleichterungen }).urteil).toBe('nicht_anwendbar');
  });
});
