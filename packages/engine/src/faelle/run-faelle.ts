import { unknownVariante } from '../befund/check-namen.ts';
import { createWerkbank } from '../befund/werkbank.ts';
import { type Problem, problem } from '../document/problem.ts';
import { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { inhalteOf } from '../katalog/checks/inhalte.ts';
import { fachgebietOf } from '../katalog/regel-datei.ts';
import type { Fachgebiet, Katalog } from '../katalog/types.ts';
import type { SchemaValidator } from '../schema/schema-fehler.ts';
import { distinctProblems, schemaProblems } from '../schema/to-problems.ts';
import { compileSchema } from '../schema/validate.ts';
import { findLuecken } from './abdeckung.ts';
import { checkGroessen } from './check-groessen.ts';
import { runFall } from './run-fall.ts';
import { type GezeigteAusgaenge, recordAusgaenge } from './schwellen.ts';
import type { FaelleBericht, Fall, Falldatei, FallErgebnis, Luecke } from './types.ts';

/** Runs the cases of a catalogue and finds what they leave uncovered. */
export function runFaelle(katalog: Katalog, dateien: readonly Falldatei[]): FaelleBericht {
  const ergebnisse: FallErgebnis[] = [];
  const luecken: Luecke[] = [];
  const probleme: Problem[] = dateien.flatMap((datei) => withoutRules(datei, katalog));
  for (const fachgebiet of Object.values(katalog.fachgebiete)) {
    const werkbank = createWerkbank();
    const gezeigt = new Map<string, Set<string>>();
    const ausgaenge: GezeigteAusgaenge = new Map();
    const validator = validatorForFaelle(fachgebiet);
    for (const datei of dateien.filter(({ id }) => fachgebietOf(id) === fachgebiet.id)) {
      probleme.push(...checkFalldatei(datei, fachgebiet, validator));
      for (const fall of datei.faelle) {
        const { abweichungen, auswertungen } = runFall(fall, datei, fachgebiet, werkbank);
        ergebnisse.push({ datei: datei.id, name: fall.name, range: fall.range, abweichungen });
        recordShown(
          fall,
          abweichungen.map(({ was, element }) => `${was}/${element ?? ''}`),
          gezeigt,
        );
        const gruen = fall.erwartet.filter(
          ({ kennung }) => !abweichungen.some(({ was }) => was === kennung || was === 'stichtag'),
        );
        for (const auswertung of auswertungen) {
          if (gruen.some(({ kennung }) => kennung === auswertung.anforderung.kennung))
            recordAusgaenge(auswertung, ausgaenge);
        }
      }
    }
    luecken.push(...findLuecken(fachgebiet, gezeigt, ausgaenge));
  }
  return { ergebnisse, luecken, probleme };
}

function recordShown({ erwartet }: Fall, wrong: readonly string[], gezeigt: Map<string, Set<string>>): void {
  if (wrong.includes('stichtag/')) return;
  for (const { kennung, element, urteil } of erwartet) {
    if (wrong.includes(`${kennung}/${element ?? ''}`)) continue;
    const shown = gezeigt.get(kennung) ?? new Set();
    shown.add(urteil);
    gezeigt.set(kennung, shown);
  }
}

/**
 * A case that names an unknown Kennung or field, or expects nothing, would prove nothing; of two cases with one name
 * nobody could tell which one failed.
 */
export function checkFalldatei(
  datei: Falldatei,
  fachgebiet: Fachgebiet,
  validator: SchemaValidator,
): readonly Problem[] {
  const { anforderungen, groessen } = inhalteOf(fachgebiet);
  const kennungen = anforderungen.map(({ kennung }) => kennung);
  const faelle = datei.faelle.flatMap((fall) => [
    ...[...fall.erwartet, ...fall.fehlt]
      .filter(({ kennung }) => !kennungen.includes(kennung))
      .map(({ kennung, range }) => unknownName(kennung, kennungen, range)),
    ...fall.groessen
      .filter(({ name }) => !groessen.some(({ id }) => id === name))
      .map(({ name, range }) =>
        unknownName(
          name,
          groessen.map(({ id }) => id),
          range,
        ),
      ),
    ...checkGroessen(fall, datei.document, groessen),
    ...(fall.varianten ?? []).flatMap(({ wert, range }) => unknownVariante(wert, range, fachgebiet)),
    ...checkAngaben(fall, datei, fachgebiet, validator),
  ]);
  // What `grundlage` says wrong is wrong in every case.
  return [...doubleNames(datei), ...withoutExpectation(datei), ...distinctProblems(faelle)];
}

/** Validates what cases state. */
export function validatorForFaelle({ schema }: Fachgebiet): SchemaValidator {
  return compileSchema(withoutRequired(schema));
}

/** Cases belong to the module, overlay or variant of the same name. */
export function withoutRules({ id, document }: Falldatei, { fachgebiete }: Katalog): readonly Problem[] {
  const known = Object.values(fachgebiete).flatMap(({ module, overlays, varianten }) =>
    [...module, ...overlays, ...varianten].map((eine) => eine.id),
  );
  if (known.includes(id)) return [];
  const [near] = suggest(id, known);
  return [
    {
      code: 'katalog-faelle',
      schwere: 'fehler',
      range: document.closestRangeOf([]),
      text: {
        de: `Zu diesen Fällen fehlt die Regeldatei „${id}“ (Modul, Overlay oder Variante)${near === undefined ? ': Dateinamen prüfen' : `; gemeint ist vielleicht „${near}“`}.`,
        en: `There is no rule file "${id}" (module, overlay or variant) for these cases${near === undefined ? ': check the file name' : `; perhaps "${near}" is meant`}.`,
      },
    },
  ];
}

function checkAngaben(
  { angaben }: Fall,
  { document }: Falldatei,
  { schema }: Fachgebiet,
  validator: SchemaValidator,
): readonly Problem[] {
  if (angaben === undefined) return [];
  const view = new SourceDocument(
    document.uri,
    document.text,
    { root: angaben, probleme: [] },
    document.lines,
  );
  return schemaProblems(view, validator.validate(view.toData()), schema);
}

function doubleNames({ faelle, document }: Falldatei): readonly Problem[] {
  const first = new Map<string, Problem['range']>();
  return faelle.flatMap(({ name, range }, stelle): readonly Problem[] => {
    const place = document.rangeOf(['faelle', stelle, 'name']) ?? range;
    const earlier = first.get(name);
    first.set(name, earlier ?? place);
    // The schema tells of cases without a name.
    if (earlier === undefined || name === '') return [];
    return [
      problem(
        'element-doppelt',
        place,
        `„${name}“ heißt in dieser Datei schon ein Fall; bitte jedem Fall einen eigenen Namen geben.`,
        `"${name}" is the name of another case of this file already; give each case a name of its own.`,
        {
          verwandt: [
            {
              range: earlier,
              text: { de: 'So heißt zuerst dieser Fall.', en: 'This case has the name first.' },
            },
          ],
        },
      ),
    ];
  });
}

/** It is green whatever the rules say. */
function withoutExpectation({ faelle, document }: Falldatei): readonly Problem[] {
  return faelle.flatMap(({ erwartet, fehlt, groessen }, stelle): readonly Problem[] => {
    if (erwartet.length + fehlt.length + groessen.length > 0) return [];
    const path = ['faelle', stelle, 'erwartet'];
    const range = document.keyRangeOf(path);
    // The schema tells where it is missing or no group.
    if (range === undefined || document.nodeAt(path)?.kind !== 'map') return [];
    return [
      {
        code: 'katalog-faelle',
        schwere: 'warnung',
        range,
        text: {
          de: 'Dieser Fall erwartet nichts und zeigt deshalb nichts; bitte bei „erwartet“, „fehlt“ oder „groessen“ eintragen, was herauskommen soll.',
          en: 'This case expects nothing, so it shows nothing; enter at "erwartet", "fehlt" or "groessen" what is to come out.',
        },
      },
    ];
  });
}

function unknownName(name: string, known: readonly string[], range: Problem['range']): Problem {
  const [near] = suggest(name, known);
  return {
    code: 'kennung-unbekannt',
    schwere: 'fehler',
    range,
    ...(near === undefined ? {} : { ersatz: near }),
    text: {
      de: `„${name}“ gibt es in den Regeln nicht${near === undefined ? ': Schreibweise prüfen' : `; gemeint ist vielleicht „${near}“`}.`,
      en: `The rules have no "${name}"${near === undefined ? ': check the spelling' : `; perhaps "${near}" is meant`}.`,
    },
  };
}

/** Cases state only what matters to them. */
function withoutRequired(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'required'));
}
