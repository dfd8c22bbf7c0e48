import {
  type Fall,
  fachgebietOf,
  idFromPath,
  readFaelle,
  runFall,
  type SourceDocument,
  type Sprache,
} from '@baukasten/engine';
import { type Bestand, hasBrokenRules } from '../arbeitsbereich/bestaende.ts';
import { pathFrom, rootOf } from '../arbeitsbereich/wurzel.ts';
import { compareLines } from '../modell/zeilenabgleich.ts';
import type { FallEintrag, FallTest } from '../protokoll.ts';
import { texte } from '../texte.ts';

/** The cases of a file, each with the place of its name. */
export function listFaelle(document: SourceDocument, now: SourceDocument): readonly FallEintrag[] {
  const { rangeNow } = compareLines(document.text, now.text);
  return datei(document).faelle.flatMap((fall, index) => {
    const range = rangeNow({ uri: document.uri, ...placeOf(document, fall, index) });
    return range === undefined ? [] : [{ name: fall.name, range: { start: range.start, end: range.end } }];
  });
}

/** Runs cases; those whose topic has no rules at all do not pass, by half-written or half-read rules none is decided. */
export function testFaelle(
  document: SourceDocument,
  namen: readonly string[] | undefined,
  bestand: Bestand,
  sprache: Sprache,
): readonly FallTest[] {
  const read = datei(document);
  const fachgebiet = bestand.katalog.fachgebiete[fachgebietOf(read.id)];
  if (bestand.unvollstaendig || (fachgebiet !== undefined && hasBrokenRules(bestand, fachgebiet.id)))
    return [];
  return read.faelle.flatMap((fall, index): readonly FallTest[] => {
    if (namen !== undefined && !namen.includes(fall.name)) return [];
    const range = placeOf(document, fall, index);
    const abweichungen =
      fachgebiet === undefined
        ? [
            {
              was: read.id,
              erwartet: texte.regeln[sprache],
              erhalten: texte.keine[sprache],
              range: fall.range,
            },
          ]
        : runFall(fall, read, fachgebiet, bestand.werkbank).abweichungen;
    return [
      {
        name: fall.name,
        range,
        bestanden: abweichungen.length === 0,
        abweichungen: abweichungen.map((one) => ({
          text: texte.fallAbweichung(nameOf(one), one.erwartet, one.erhalten)[sprache],
          erwartet: one.erwartet,
          erhalten: one.erhalten,
          range: { start: one.range.start, end: one.range.end },
        })),
      },
    ];
  });
}

function nameOf({ was, element }: { readonly was: string; readonly element?: string }): string {
  return element === undefined ? was : `${was} [${element}]`;
}

function datei(document: SourceDocument) {
  return readFaelle(idFromPath(pathFrom(rootOf(document.uri, document), document.uri)), document);
}

function placeOf(document: SourceDocument, fall: Fall, index: number): FallEintrag['range'] {
  const { start, end } = document.rangeOf(['faelle', index, 'name']) ?? fall.range;
  return { start, end };
}
