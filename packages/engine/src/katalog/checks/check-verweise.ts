import type { Problem } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { suggest } from '../../document/suggest.ts';
import type { Anforderung, Erleichterung, Fachgebiet, Je } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';
import { typeAt } from './typ-umfeld.ts';

/** Every name that one text uses of another exists: targets of reliefs and changes, anchors, phases. */
export function checkVerweise(fachgebiet: Fachgebiet): readonly Problem[] {
  const inhalte = inhalteOf(fachgebiet);
  const names = {
    anforderung: inhalte.anforderungen.map(({ kennung }) => kennung),
    erleichterung: inhalte.erleichterungen.map(({ id }) => id),
    groesse: inhalte.groessen.map(({ id }) => id),
    parameter: inhalte.parameter.map(({ id }) => id),
    modul: fachgebiet.module.map(({ id }) => id),
    phase: fachgebiet.phasen.map(({ id }) => id),
  };
  const must = (what: keyof typeof names, name: string, range: SourceRange): readonly Problem[] =>
    names[what].includes(name) ? [] : [unknown(what, name, names[what], range)];
  const ofReliefs = inhalte.erleichterungen.flatMap((relief) => [
    ...relief.entfaellt.flatMap(({ ziel, range }) =>
      'kennung' in ziel ? must('anforderung', ziel.kennung, range) : must('modul', ziel.modul, range),
    ),
    ...Object.entries(relief.aendert).flatMap(([kennung, { range }]) => must('anforderung', kennung, range)),
    ...ineffective(relief, inhalte.anforderungen),
    ...withoutEffect(relief, inhalte.anforderungen),
  ]);
  const ofChanges = aenderungenOf(fachgebiet).flatMap(({ aendert, entfaellt }) => [
    ...aendert.parameter.flatMap(({ id, range }) => must('parameter', id, range)),
    ...aendert.groessen.flatMap(({ id, range }) => must('groesse', id, range)),
    ...aendert.anforderungen.flatMap(({ kennung, range }) => must('anforderung', kennung, range)),
    ...aendert.erleichterungen.flatMap(({ id, range }) => must('erleichterung', id, range)),
    ...entfaellt.flatMap(({ art, id, range }) => must(art, id, range)),
  ]);
  const jeOf = new Map(inhalte.anforderungen.map(({ kennung, je }) => [kennung, je]));
  const written = [
    ...inhalte.anforderungen.flatMap(({ felder, fassungen, je }) =>
      [felder, ...fassungen.map((fassung) => fassung.felder)].map((eine) => ({ felder: eine, je })),
    ),
    ...aenderungenOf(fachgebiet).flatMap(({ aendert }) =>
      aendert.anforderungen.map(({ kennung, felder }) => ({ felder, je: jeOf.get(kennung) })),
    ),
  ];
  const ofRequirements = written.flatMap(({ felder, je }) => [
    ...(felder.phase === undefined ? [] : must('phase', felder.phase.wert, felder.phase.range)),
    ...(felder.feld === undefined ? [] : anchor(fachgebiet, felder.feld.wert, felder.feld.range, je)),
    ...(felder.korrektur === undefined
      ? []
      : anchor(fachgebiet, felder.korrektur.wert.setze, felder.korrektur.range, je)),
  ]);
  return [...ofReliefs, ...ofChanges, ...ofRequirements];
}

const WORDS = {
  anforderung: ['die Anforderung', 'requirement'],
  erleichterung: ['die Erleichterung', 'relief'],
  groesse: ['die Größe', 'derived value'],
  parameter: ['den Parameter', 'parameter'],
  modul: ['das Modul', 'module'],
  phase: ['die Phase', 'phase'],
} as const;

function unknown(
  what: keyof typeof WORDS,
  name: string,
  known: readonly string[],
  range: SourceRange,
): Problem {
  const [near] = suggest(name, known);
  const [de, en] = WORDS[what];
  return {
    code: 'katalog-unbekannt',
    schwere: 'fehler',
    range,
    ...(near === undefined ? {} : { ersatz: near }),
    text: {
      de: `Es gibt ${de} „${name}“ nicht${near === undefined ? ': Namen prüfen' : `; gemeint ist vielleicht „${near}“`}.`,
      en: `There is no ${en} "${name}"${near === undefined ? ': check the name' : `; perhaps "${near}" is meant`}.`,
    },
  };
}

/** A relief with `je` that names requirements over no list or another one would silently do nothing. */
function ineffective(relief: Erleichterung, anforderungen: readonly Anforderung[]): readonly Problem[] {
  if (relief.je === undefined) return [];
  const own = relief.je.liste.text.trim();
  const named = [
    ...relief.entfaellt.flatMap(({ ziel, range }) =>
      'kennung' in ziel ? [{ kennung: ziel.kennung, range }] : [],
    ),
    ...Object.entries(relief.aendert).map(([kennung, { range }]) => ({ kennung, range })),
  ];
  return named.flatMap(({ kennung, range }): readonly Problem[] => {
    const target = anforderungen.find((anforderung) => anforderung.kennung === kennung);
    if (target === undefined || target.je?.liste.text.trim() === own) return [];
    return [
      {
        code: 'katalog-wirkungslos',
        schwere: 'fehler',
        range,
        text: {
          de: `Die Erleichterung „${relief.id}“ wirkt je Element von „${own}“, ${kennung} aber nicht: ${kennung} mit demselben „je“ schreiben oder die Erleichterung ohne „je“ mit „every … satisfies“.`,
          en: `Relief "${relief.id}" acts per element of "${own}", but ${kennung} does not: give ${kennung} the same "je", or write the relief without "je" and with "every … satisfies".`,
        },
      },
    ];
  });
}

/** A relief that removes and changes nothing, or per element a module that has no requirement over its list. */
function withoutEffect(relief: Erleichterung, anforderungen: readonly Anforderung[]): readonly Problem[] {
  const { id, je, entfaellt, aendert, range } = relief;
  if (entfaellt.length === 0 && Object.keys(aendert).length === 0) {
    const text = {
      de: `Die Erleichterung „${id}“ erlässt und ändert nichts: „entfaellt“ oder „aendert“ angeben.`,
      en: `Relief "${id}" removes and changes nothing: give "entfaellt" or "aendert".`,
    };
    return [{ code: 'katalog-wirkungslos', schwere: 'fehler', range, text }];
  }
  if (je === undefined) return [];
  const own = je.liste.text.trim();
  return entfaellt.flatMap(({ ziel, range: place }): readonly Problem[] => {
    if (!('modul' in ziel)) return [];
    const overList = anforderungen.some(
      (eine) => eine.modul === ziel.modul && eine.je?.liste.text.trim() === own,
    );
    if (overList) return [];
    const text = {
      de: `Die Erleichterung „${id}“ wirkt je Element von „${own}“, im Modul „${ziel.modul}“ gilt aber keine Anforderung je Element dieser Liste.`,
      en: `Relief "${id}" acts per element of "${own}", but no requirement of module "${ziel.modul}" runs over that list.`,
    };
    return [{ code: 'katalog-wirkungslos', schwere: 'fehler', range: place, text }];
  });
}

function anchor(
  fachgebiet: Fachgebiet,
  path: string,
  range: SourceRange,
  je: Je | undefined,
): readonly Problem[] {
  const info = typeAt(fachgebiet, path.split('.'), je);
  if ('typ' in info) return [];
  const [near] = info.vorschlaege;
  return [
    {
      code: 'katalog-unbekannt',
      schwere: 'fehler',
      range,
      text: {
        de: `Das Feld „${path}“ gibt es in der Projektbeschreibung nicht${near === undefined ? ': Pfad prüfen' : `; gemeint ist vielleicht „${near}“`}.`,
        en: `The project description has no field "${path}"${near === undefined ? ': check the path' : `; perhaps "${near}" is meant`}.`,
      },
    },
  ];
}
