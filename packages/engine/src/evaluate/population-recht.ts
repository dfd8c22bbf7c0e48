import type { FeelDate } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameAnforderung, WirksameRegeln } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { createEntscheidung, type Entwurf } from './population-entscheidung.ts';
import { createPlaetze, type Plaetze } from './population-pfade.ts';
import { type Lage, stepsOf } from './population-schritte.ts';
import { applyZweifel, takesEffect } from './teile.ts';
import type { Urteil } from './urteil.ts';

/** A verdict without its reasons. */
export interface PopulationsUrteil {
  readonly kennung: string;
  /** Id of the element that the verdict is about. */
  readonly element?: string;
  readonly urteil: Urteil;
}

/** The requirements in force on one day, ready to be judged for any number of projects. */
export interface Tagesrecht {
  readonly regeln: WirksameRegeln;
  readonly plaetze: Plaetze;
  readonly plaene: ReadonlyMap<string, Plan>;
}

export interface Plan {
  readonly anforderung: WirksameAnforderung;
  /** The answers of one requirement are shared by all projects that get them. */
  readonly decide: (lage: Lage) => PopulationsUrteil;
}

export function lawOn(regelwerk: Regelwerk, tag: string, stichtag: FeelDate, compiler: Compiler): Tagesrecht {
  const regeln = regelwerk.am(tag);
  const plaetze = createPlaetze(([wurzel, name = '', ...rest]) => {
    if (rest.length > 0) return undefined;
    if (wurzel === 'stichtag') return name === '' ? stichtag : undefined;
    return wurzel === 'parameter' ? regeln.parameter.get(name)?.wert?.fest : undefined;
  });
  const mehrfach = repeatedTexts([...regeln.anforderungen.values()]);
  const werkstatt = { fachgebiet: regelwerk.fachgebiet, stichtag, compiler, plaetze, mehrfach };
  const plaene = new Map(
    [...regeln.anforderungen].map(([kennung, anforderung]): [string, Plan] => {
      const answer = (urteil: Urteil) => ({ kennung, urteil: applyZweifel(urteil, anforderung.felder) });
      const schritte = stepsOf(anforderung, werkstatt);
      return [
        kennung,
        { anforderung, decide: createEntscheidung(schritte, () => newEntwurf(anforderung), answer) },
      ];
    }),
  );
  return { regeln, plaetze, plaene };
}

/** What is known of a requirement before any project is looked at: nothing is asked that no field asks. */
function newEntwurf({ felder, erleichterungen }: WirksameAnforderung): Entwurf {
  return {
    wenn: true,
    erfuellt: true,
    faellig: ['sofort'],
    phaseSpaeter: false,
    abweichung: false,
    verbindlichkeit: felder.verbindlichkeit?.wert ?? 'muss',
    erleichterungen: erleichterungen.map((relief) => {
      const kraft = relief.aendert?.verbindlichkeit?.wert;
      return {
        greift: takesEffect(true, relief),
        entfaellt: relief.entfaellt,
        ...(kraft === undefined ? {} : { verbindlichkeit: kraft }),
      };
    }),
  };
}

function repeatedTexts(anforderungen: readonly WirksameAnforderung[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of anforderungen.flatMap(expressionsOf)) (seen.has(text) ? repeated : seen).add(text);
  return repeated;
}

function expressionsOf({ felder, erleichterungen }: WirksameAnforderung): readonly Ausdruck[] {
  const eigene = [felder.wenn, felder.dann, felder.faellig, felder.erledigt_am].map((feld) => feld?.wert);
  const fremde = erleichterungen.flatMap(({ wenn, aendert }) => [
    wenn,
    aendert?.faellig?.wert,
    aendert?.dann?.wert,
  ]);
  return [...eigene, ...fremde].filter((ausdruck) => ausdruck !== undefined);
}
