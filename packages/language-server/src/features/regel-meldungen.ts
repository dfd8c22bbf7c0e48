import {
  checkFalldatei,
  dateiArtOf,
  type Fachgebiet,
  fachgebietOf,
  idFromPath,
  readFaelle,
  runFall,
  type SchemaValidator,
  type SourceDocument,
  type Sprache,
  validatorForFaelle,
  withoutRules,
} from '@baukasten/engine';
import { type Bestand, hasBrokenRules } from '../arbeitsbereich/bestaende.ts';
import { texte } from '../texte.ts';
import type { Meldung } from './meldung.ts';
import { problemMeldung } from './projekt-meldungen.ts';

/** What is wrong with a rule file, alone and together with the others; of cases also which verdicts came out otherwise. */
export function regelMeldungen(
  document: SourceDocument,
  bestand: Bestand,
  sprache: Sprache,
): readonly Meldung[] {
  const own = bestand.probleme.filter(({ range }) => range.uri === document.uri);
  const read = bestand.dateien.find((datei) => datei.document.uri === document.uri);
  const probleme = read === undefined ? document.probleme : own;
  return [
    ...probleme.map((one) => problemMeldung(one, document.uri, sprache)),
    ...(dateiArtOf(document.uri) === 'faelle' && read !== undefined
      ? fallMeldungen(read.pfad, document, bestand, sprache)
      : []),
  ];
}

function fallMeldungen(
  pfad: string,
  document: SourceDocument,
  bestand: Bestand,
  sprache: Sprache,
): readonly Meldung[] {
  const { katalog, werkbank } = bestand;
  const datei = readFaelle(idFromPath(pfad), document);
  const orphaned = withoutRules(datei, katalog);
  const fachgebiet = katalog.fachgebiete[fachgebietOf(datei.id)];
  if (orphaned.length > 0 || fachgebiet === undefined)
    return orphaned.map((one) => problemMeldung(one, document.uri, sprache));
  if (hasBrokenRules(bestand, fachgebiet.id)) return [];
  const probleme = checkFalldatei(datei, fachgebiet, validatorFor(fachgebiet));
  const abweichungen = datei.faelle.flatMap(
    (fall) => runFall(fall, datei, fachgebiet, werkbank).abweichungen,
  );
  return [
    ...probleme.map((one) => problemMeldung(one, document.uri, sprache)),
    ...abweichungen.map(({ was, element, erwartet, erhalten, range }): Meldung => {
      const name = element === undefined ? was : `${was} [${element}]`;
      const text = texte.fallAbweichung(name, erwartet, erhalten)[sprache];
      return { range, schwere: 'fehler', code: 'fall', text, verwandt: [], daten: { art: 'fall' } };
    }),
  ];
}

const validators = new WeakMap<Fachgebiet, SchemaValidator>();

function validatorFor(fachgebiet: Fachgebiet): SchemaValidator {
  const validator = validators.get(fachgebiet) ?? validatorForFaelle(fachgebiet);
  validators.set(fachgebiet, validator);
  return validator;
}
