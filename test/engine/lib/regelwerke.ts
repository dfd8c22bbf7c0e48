import fc from 'fast-check';
import type {
  Anforderung,
  Ausdruck,
  Erleichterung,
  Fachgebiet,
  Parameter,
  Sicherheit,
} from '../../../packages/engine/src/katalog/types.ts';
import { elementNames, expressions, FAKTEN, GROESSEN, joinNames, PARAMETER } from './ausdruecke.ts';
import {
  anforderung,
  ausdruck,
  beleg,
  entfaellt,
  erleichterung,
  fachgebiet,
  felder,
  groesse,
  je,
  modul,
  ort,
  parameter,
  wert,
  zahl,
} from './bauen.ts';
import { KENNUNGEN, PHASEN, TAGE } from './fakten.ts';

/** What random rules may use. */
export interface Vorgaben {
  /** Grades that reliefs may have. */
  readonly grade?: readonly Sicherheit[];
  /** Requirements may be judged by the law of a day that a fact names. */
  readonly massgeblich?: boolean;
}

const grund = joinNames(FAKTEN, PARAMETER);
const alles = joinNames(grund, GROESSEN);
const element = joinNames(alles, elementNames('e'), elementNames('e'), {
  zahlen: ['groesse.je_zahl'],
  daten: [],
  wahr: [],
  texte: [],
});
/** Größen read facts and parameters only, so that none reads itself. */
const GRUND = expressions(grund);
const GANZES = expressions(alles);
const ELEMENT = expressions(element);
/** A relief may call the element by another name than the requirement does. */
const ELEMENT_R = expressions(joinNames(alles, elementNames('r'), elementNames('r')));
const GROESSE_JE = expressions(joinNames(grund, elementNames('t')), 0);

/** A topic with parameters, Größen (one of them per element), requirements and reliefs; its module is federal. */
export function regelwerke(vorgaben: Vorgaben = {}): fc.Arbitrary<Fachgebiet> {
  return fc
    .record({
      parameter: parameters(),
      groessen: fc
        .tuple(GRUND.zahl, GRUND.datum, GRUND.wahr, GROESSE_JE.zahl)
        .map(([anzahl, tag, ja, jeZahl]) => [
          groesse('zahl', anzahl),
          groesse('tag', tag),
          groesse('ja', ja),
          groesse('je_zahl', jeZahl, { je: je('t') }),
        ]),
      anforderungen: fc.tuple(...KENNUNGEN.map((kennung) => requirement(kennung, vorgaben))),
      erleichterungen: fc.array(relief(vorgaben), { maxLength: 2 }),
    })
    .map((teile) => {
      const erleichterungen = teile.erleichterungen.map((eine, stelle) => ({ ...eine, id: `R${stelle}` }));
      const topic = fachgebiet({ module: [modul({ ...teile, erleichterungen })] });
      return Object.defineProperty(topic, fc.toStringMethod, { value: () => describeRules(topic) });
    });
}

/** The rules as a short text, for counterexamples. */
function describeRules({ module }: Fachgebiet): string {
  const shorten = (_name: string, teil: unknown) => (isAusdruck(teil) ? teil.text : teil);
  return module
    .flatMap((eines) => [
      ...eines.parameter,
      ...eines.groessen,
      ...eines.anforderungen,
      ...eines.erleichterungen,
    ])
    .map(
      ({ range: _, ...teile }) =>
        `\n${JSON.stringify(teile, shorten).replaceAll(/,"range":\{[^}]*\}[^}]*\}\}/g, '')}`,
    )
    .join('');
}

function isAusdruck(teil: unknown): teil is Ausdruck {
  return typeof teil === 'object' && teil !== null && 'text' in teil && 'node' in teil;
}

function parameters(): fc.Arbitrary<readonly Parameter[]> {
  return fc
    .tuple(
      fc.constantFrom('0', '2', '2.5'),
      fc.constantFrom(...TAGE),
      fc.boolean(),
      fc.constantFrom<Sicherheit>('A', 'A', 'B', 'C'),
    )
    .map(([anzahl, tag, ja, grad]) => [
      parameter('zahl', 'zahl', [wert(zahl(anzahl), { beleg: beleg(grad) })]),
      parameter('tag', 'datum', [wert({ art: 'datum', text: tag })]),
      parameter('ja', 'wahrheitswert', [wert({ art: 'wahrheitswert', wahr: ja })]),
      parameter('leer', 'zahl', []),
      parameter('staffel', 'zahl', [
        {
          staffel: {
            nach: ausdruck('a.menge'),
            stufen: [{ unter: '5', wert: zahl('1') }, { wert: zahl('3') }],
          },
          beleg: beleg('A'),
          range: ort('staffel'),
        },
      ]),
    ]);
}

function requirement(kennung: string, { massgeblich = false }: Vorgaben): fc.Arbitrary<Anforderung> {
  return fc.boolean().chain((jeElement) => {
    const texte = jeElement ? ELEMENT : GANZES;
    const pflicht = {
      dann: texte.wahr,
      verbindlichkeit: fc.constantFrom('muss' as const, 'muss' as const, 'soll' as const, 'kann' as const),
    };
    const optional = {
      wenn: texte.wahr,
      faellig: fc.oneof({ weight: 3, arbitrary: texte.datum }, { weight: 1, arbitrary: texte.wahr }),
      erledigt_am: texte.datum,
      phase: fc.constantFrom(...PHASEN),
      ...(massgeblich ? { massgeblich: texteOhneElement.datum } : {}),
    };
    return fc
      .tuple(
        fc.record({ ...pflicht, ...optional }, { requiredKeys: ['dann', 'verbindlichkeit'] }),
        fc.integer({ min: 0, max: 9 }),
      )
      .map(([teile, wurf]) =>
        anforderung(
          kennung,
          { ...teile, ...(wurf === 0 ? { zweifel: 'Lesart offen' } : {}) },
          { ...(jeElement ? { je: je('e') } : {}) },
        ),
      );
  });
}

const texteOhneElement = GANZES;

function relief({ grade = ['A', 'B', 'C', 'U'] }: Vorgaben): fc.Arbitrary<Erleichterung> {
  const kennung = fc.constantFrom(...KENNUNGEN);
  return fc.constantFrom(undefined, undefined, 'e', 'r').chain((variable) => {
    const texte = variable === undefined ? GANZES : variable === 'e' ? ELEMENT : ELEMENT_R;
    const aenderung = fc.record(
      {
        verbindlichkeit: fc.constantFrom('soll' as const, 'kann' as const),
        faellig: texte.datum,
        dann: texte.wahr,
      },
      { requiredKeys: [] },
    );
    return fc
      .record(
        {
          grad: fc.constantFrom(...grade),
          weg: fc.array(kennung, { maxLength: 2 }),
          anders: fc.dictionary(kennung, aenderung, { maxKeys: 2 }),
          wenn: texte.wahr,
        },
        { requiredKeys: ['grad', 'weg', 'anders'] },
      )
      .map(({ grad, weg, anders, wenn }) =>
        erleichterung(
          'R',
          {
            ...(wenn === undefined ? {} : { wenn: ausdruck(wenn) }),
            ...(variable === undefined ? {} : { je: je(variable) }),
            entfaellt: entfaellt(...weg),
            aendert: Object.fromEntries(
              Object.entries(anders).map(([name, texte]) => [
                name,
                { felder: felder(texte), range: ort(name) },
              ]),
            ),
          },
          grad,
        ),
      );
  });
}
