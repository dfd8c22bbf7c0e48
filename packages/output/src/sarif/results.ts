import type { Befund, Problem, Pruefbericht, Schwere, Sprache } from '@baukasten/engine';
import { displayPath } from '../paths.ts';
import { worteFor } from '../worte.ts';
import { fingerprintOf } from './fingerprint.ts';
import { toLocation } from './location.ts';
import { problemRuleId } from './rules.ts';
import type { SarifLevel, SarifLocation, SarifResult } from './types.ts';

export interface ResultKontext {
  readonly sprache: Sprache;
  readonly basis: string;
  readonly indexOf: (ruleId: string) => number;
}

/** Problems of the file and findings that need something; what is fulfilled or not due gives no result. */
export function resultsOf(bericht: Pruefbericht, kontext: ResultKontext): readonly SarifResult[] {
  const seen = new Map<string, number>();
  return [
    ...bericht.probleme.map((problem) => problemResult(problem, bericht, seen, kontext)),
    ...bericht.befunde.flatMap((befund) =>
      befund.schwere === undefined ? [] : [befundResult(befund, befund.schwere, bericht, kontext)],
    ),
  ];
}

const LEVEL: Readonly<Record<Schwere, SarifLevel>> = { fehler: 'error', warnung: 'warning', hinweis: 'note' };

function befundResult(
  befund: Befund,
  schwere: Schwere,
  bericht: Pruefbericht,
  { sprache, basis, indexOf }: ResultKontext,
): SarifResult {
  const { kennung, element, urteil, fehlt } = befund;
  // `open` must have the level `none` (SARIF 2.1.0, 3.27.10). A duty that may be violated is more than that: what is
  // missing is itself the failure, and it keeps its severity.
  const open = urteil === 'offen' && schwere === 'hinweis';
  const missing = fehlt.angaben
    .slice(0, VERWANDTE)
    .map(({ titel, pfad, range }, index) => toLocation(range, basis, `${titel} (${pfad})`, index + 1));
  return {
    ruleId: kennung,
    ruleIndex: indexOf(kennung),
    kind: open ? 'open' : 'fail',
    level: open ? 'none' : LEVEL[schwere],
    message: { text: messageOf(befund, sprache) },
    locations: [toLocation(befund.range, basis)],
    ...related(missing),
    partialFingerprints: { [FINGERPRINT]: fingerprintOf([pathOf(bericht, basis), kennung, element]) },
    properties: {
      urteil,
      schwere,
      ungeprueft: befund.ungeprueft,
      ...(element === undefined ? {} : { element }),
      ...(befund.faelligAm === undefined ? {} : { faelligAm: befund.faelligAm }),
      ...(fehlt.angaben.length === 0 ? {} : { fehlendeAngaben: fehlt.angaben.map(({ pfad }) => pfad) }),
    },
  };
}

/** Related places help with the first facts; all of them stand in the properties. */
const VERWANDTE = 10;

/** Bump if the ingredients change: alerts are matched by name and value. */
const FINGERPRINT = 'baukasten/v1';

function messageOf({ titel, element, meldung, abhilfe, ungeprueft }: Befund, sprache: Sprache): string {
  const worte = worteFor(sprache);
  return [
    `${titel}${element === undefined ? '' : ` (${element})`}:`,
    meldung[sprache],
    ...(abhilfe === undefined ? [] : [abhilfe[sprache]]),
    ...(ungeprueft ? [`[${worte.ungeprueft}]`] : []),
  ].join(' ');
}

function problemResult(
  problem: Problem,
  bericht: Pruefbericht,
  seen: Map<string, number>,
  { sprache, basis, indexOf }: ResultKontext,
): SarifResult {
  const { code, schwere, text, range, verwandt = [], ersatz } = problem;
  const id = problemRuleId(problem);
  // Equal problems are told apart by their order, not by their line: lines move.
  const nth = (seen.get(`${code} ${text.de}`) ?? 0) + 1;
  seen.set(`${code} ${text.de}`, nth);
  return {
    ruleId: id,
    ruleIndex: indexOf(id),
    kind: 'fail',
    level: LEVEL[schwere],
    message: { text: text[sprache] },
    locations: [toLocation(range, basis)],
    ...related(verwandt.map((one, index) => toLocation(one.range, basis, one.text[sprache], index + 1))),
    partialFingerprints: {
      [FINGERPRINT]: fingerprintOf([pathOf(bericht, basis), code, text.de, String(nth)]),
    },
    properties: { schwere, ...(ersatz === undefined ? {} : { vorschlag: ersatz }) },
  };
}

function related(locations: readonly SarifLocation[]): Pick<SarifResult, 'relatedLocations'> {
  return locations.length === 0 ? {} : { relatedLocations: locations };
}

function pathOf({ datei }: Pruefbericht, basis: string): string {
  return displayPath(datei, basis);
}
