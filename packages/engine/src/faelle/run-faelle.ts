import type { Problem } from '../document/problem.ts';
import { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { inhalteOf } from '../katalog/checks/inhalte.ts';
import { fachgebietOf } from '../katalog/regel-datei.ts';
import type { Fachgebiet, Katalog } from '../katalog/types.ts';
import type { SchemaValidator } from '../schema/schema-fehler.ts';
import { schemaProblems } from '../schema/to-problems.ts';
import { compileSchema } from '../schema/validate.ts';
import { findLuecken } from './abdeckung.ts';
import { createWerkbank, runFall } from './run-fall.ts';
import type { FaelleBericht, Fall, Falldatei, FallErgebnis, Luecke } from './types.ts';

/** Runs the cases of a catalogue and finds what they leave uncovered. */
export function runFaelle(katalog: Katalog, dateien: readonly Falldatei[]): FaelleBericht {
  const ergebnisse: FallErgebnis[] = [];
  const luecken: Luecke[] = [];
  const probleme: Problem[] = [];
  for (const fachgebiet of Object.values(katalog.fachgebiete)) {
    const werkbank = createWerkbank(fachgebiet);
    const gezeigt = new Map<string, Set<string>>();
    const validator = compileSchema(withoutRequired(fachgebiet.schema));
    for (const datei of dateien.filter(({ id }) => fachgebietOf(id) === fachgebiet.id)) {
      probleme.push(...checkDatei(datei, fachgebiet, validator));
      for (const fall of datei.faelle) {
        const abweichungen = runFall(fall, datei, werkbank);
        ergebnisse.push({ datei: datei.id, name: fall.name, range: fall.range, abweichungen });
        recordShown(
          fall,
          abweichungen.map(({ was, element }) => `${was}/${element ?? ''}`),
          gezeigt,
        );
      }
    }
    luecken.push(...findLuecken(fachgebiet, gezeigt));
  }
  return { ergebnisse, luecken, probleme };
}

function recordShown({ erwartet }: Fall, wrong: readonly string[], gezeigt: Map<string, Set<string>>): void {
  for (const { kennung, element, urteil } of erwartet) {
    if (wrong.includes(`${kennung}/${element ?? ''}`)) continue;
    const shown = gezeigt.get(kennung) ?? new Set();
    shown.add(urteil);
    gezeigt.set(kennung, shown);
  }
}

/** A case that names an unknown Kennung or field would prove nothing. */
function checkDatei(
  datei: Falldatei,
  fachgebiet: Fachgebiet,
  validator: SchemaValidator,
): readonly Problem[] {
  const { anforderungen, groessen } = inhalteOf(fachgebiet);
  const kennungen = anforderungen.map(({ kennung }) => kennung);
  return datei.faelle.flatMap((fall) => [
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
    ...checkAngaben(fall, datei, fachgebiet, validator),
  ]);
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
