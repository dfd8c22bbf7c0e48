import type { Problem } from '../../document/problem.ts';
import { checkTyp } from '../../feel/check-typ.ts';
import { isFeelName, WURZELN } from '../../feel/namen.ts';
import type { FeelTyp } from '../../feel/typ.ts';
import { rangeOfPart } from '../stellen.ts';
import type { AnforderungFelder, Ausdruck, Fachgebiet, Groesse, Je } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';
import { createTypwelt, type Typwelt, typOf } from './typ-umfeld.ts';

/** Static types, units, enum members and names of every expression, before anything runs. */
export function checkAusdruecke(fachgebiet: Fachgebiet): readonly Problem[] {
  const welt = createTypwelt(fachgebiet);
  const inhalte = inhalteOf(fachgebiet);
  const jeOf = new Map(inhalte.anforderungen.map(({ kennung, je }) => [kennung, je]));
  const check = (ausdruck: Ausdruck | undefined, je: Je | undefined, erwartet?: FeelTyp) =>
    ausdruck === undefined ? [] : checkAusdruck(welt, ausdruck, je, erwartet);
  const felder = (f: AnforderungFelder, je: Je | undefined) => checkFelder(welt, f, je);
  return [
    ...inhalte.groessen.flatMap((groesse) => [
      ...checkJe(welt, fachgebiet, groesse.je),
      ...check(groesse.formel, groesse.je, expectedOf(welt, groesse)),
    ]),
    ...inhalte.parameter.flatMap(({ werte }) =>
      werte.flatMap(({ staffel }) => check(staffel?.nach, undefined, { art: 'zahl' })),
    ),
    ...inhalte.anforderungen.flatMap((anforderung) => [
      ...checkJe(welt, fachgebiet, anforderung.je),
      ...felder(anforderung.felder, anforderung.je),
      ...anforderung.fassungen.flatMap((fassung) => felder(fassung.felder, anforderung.je)),
    ]),
    ...inhalte.erleichterungen.flatMap((relief) => [
      ...checkJe(welt, fachgebiet, relief.je),
      ...check(relief.wenn, relief.je, WAHRHEIT),
      ...Object.entries(relief.aendert).flatMap(([kennung, change]) =>
        felder(change.felder, relief.je ?? jeOf.get(kennung)),
      ),
    ]),
    ...aenderungenOf(fachgebiet).flatMap(({ aendert }) => [
      ...aendert.parameter.flatMap(({ werte }) =>
        werte.flatMap(({ staffel }) => check(staffel?.nach, undefined, { art: 'zahl' })),
      ),
      ...aendert.groessen.flatMap(({ id, formel }) =>
        checkFormel(
          welt,
          formel?.wert,
          inhalte.groessen.find((g) => g.id === id),
        ),
      ),
      ...aendert.anforderungen.flatMap(({ kennung, felder: f }) => felder(f, jeOf.get(kennung))),
      ...aendert.erleichterungen.flatMap(({ id, wenn }) =>
        check(wenn?.wert, inhalte.erleichterungen.find((e) => e.id === id)?.je, WAHRHEIT),
      ),
    ]),
  ];
}

/** What a changed formula must give: the declared type, or that of the formula before. */
function checkFormel(
  welt: Typwelt,
  formel: Ausdruck | undefined,
  base: Groesse | undefined,
): readonly Problem[] {
  if (formel === undefined || base === undefined) return [];
  const before = checkTyp(base.formel.node, welt.umfeld(base.je)).typ;
  return checkAusdruck(welt, formel, base.je, expectedOf(welt, base) ?? { ...before, nullbar: true });
}

/** `dauer` leaves open whether days or months: the formula tells. */
function expectedOf(welt: Typwelt, { typ, einheit, formel, je }: Groesse): FeelTyp | undefined {
  if (typ === undefined) return undefined;
  if (typ !== 'dauer') return typOf(typ, einheit);
  const inferred = checkTyp(formel.node, welt.umfeld(je)).typ;
  return inferred.art === 'dauer_monate' ? inferred : typOf(typ, einheit);
}

export const WAHRHEIT: FeelTyp = { art: 'wahrheitswert' };
const TAG: FeelTyp = { art: 'datum', nullbar: true };

function checkFelder(welt: Typwelt, felder: AnforderungFelder, je: Je | undefined): readonly Problem[] {
  const check = (ausdruck: Ausdruck | undefined, erwartet?: FeelTyp) =>
    ausdruck === undefined ? [] : checkAusdruck(welt, ausdruck, je, erwartet);
  const vorlagen = [felder.meldung, felder.abhilfe].flatMap((feld) => feld?.wert.teile ?? []);
  return [
    ...check(felder.wenn?.wert, WAHRHEIT),
    ...check(felder.dann?.wert, WAHRHEIT),
    ...checkFaellig(welt, felder.faellig?.wert, je),
    ...check(felder.erledigt_am?.wert, TAG),
    ...check(felder.naechste?.wert, TAG),
    ...check(felder.korrektur?.wert.auf),
    // The day of law is one for all elements.
    ...(felder.massgeblich === undefined ? [] : checkMassgeblich(welt, felder.massgeblich.wert)),
    ...vorlagen.flatMap((teil) => (typeof teil === 'string' ? [] : check(teil))),
  ];
}

/** A last permitted day, or a condition on which the duty is due. */
function checkFaellig(welt: Typwelt, ausdruck: Ausdruck | undefined, je: Je | undefined): readonly Problem[] {
  if (ausdruck === undefined) return [];
  const { typ } = checkTyp(ausdruck.node, welt.umfeld(je));
  return checkAusdruck(welt, ausdruck, je, typ.art === 'wahrheitswert' ? WAHRHEIT : TAG);
}

/** The day whose law counts, or a list of such days. */
export function checkMassgeblich(welt: Typwelt, ausdruck: Ausdruck): readonly Problem[] {
  const { typ } = checkTyp(ausdruck.node, welt.umfeld(undefined));
  return checkAusdruck(welt, ausdruck, undefined, typ.art === 'liste' ? { art: 'liste', element: TAG } : TAG);
}

/** Types, units, enum members and names of one expression, each Problem at its exact place. */
export function checkAusdruck(
  welt: Typwelt,
  ausdruck: Ausdruck,
  je: Je | undefined,
  erwartet?: FeelTyp,
): readonly Problem[] {
  const { probleme } = checkTyp(ausdruck.node, welt.umfeld(je), erwartet);
  return probleme.map((problem) => ({
    code: problem.code,
    schwere: 'fehler',
    text: problem.text,
    range: rangeOfPart(ausdruck, problem.von, problem.bis),
    ...(problem.ersatz === undefined ? {} : { ersatz: problem.ersatz }),
  }));
}

/** `je` runs over a list of facts, and its variable hides no fact. */
function checkJe(welt: Typwelt, { typ }: Fachgebiet, je: Je | undefined): readonly Problem[] {
  if (je === undefined) return [];
  const known = checkTyp(je.liste.node, welt.umfeld());
  const unknown = checkAusdruck(welt, je.liste, undefined);
  if (unknown.length > 0) return unknown;
  const { variable } = je;
  const isField = typ.art === 'kontext' && Object.hasOwn(typ.felder, variable);
  const shadows = isField || WURZELN.includes(variable) || !isFeelName(variable);
  if (known.typ.art === 'liste' && je.liste.node.art === 'pfad' && !shadows) return [];
  return [
    {
      code: shadows ? 'feel-name' : 'feel-typ',
      schwere: 'fehler',
      range: je.liste.range,
      text: shadows
        ? {
            de: `„${variable}“ ist schon vergeben (Feld der Projektbeschreibung oder FEEL-Wort): die Variable in „je“ anders nennen.`,
            en: `"${variable}" is taken already (field of the project description or FEEL word): rename the variable in "je".`,
          }
        : {
            de: `„je“ braucht den Pfad einer Liste, „${je.liste.text.trim()}“ ist keine.`,
            en: `"je" needs the path of a list; "${je.liste.text.trim()}" is none.`,
          },
    },
  ];
}
