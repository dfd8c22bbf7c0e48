import { dateiArtOf, type Problem, type SourceDocument, type Sprache } from '@baukasten/engine';
import type { Bestand } from '../arbeitsbereich/bestaende.ts';
import { texte } from '../texte.ts';
import type { Meldung } from './meldung.ts';
import { problemMeldung } from './projekt-meldungen.ts';

/** What is wrong with a rule file, alone and together with the others. */
export function regelMeldungen(
  document: SourceDocument,
  bestand: Bestand,
  sprache: Sprache,
): readonly Meldung[] {
  const own = bestand.probleme.filter(({ range }) => range.uri === document.uri);
  const read = bestand.dateien.some((datei) => datei.document.uri === document.uri);
  const probleme = read ? own : document.probleme;
  const meldungen = (all: readonly Problem[]) => all.map((one) => problemMeldung(one, document.uri, sprache));
  if (!bestand.unvollstaendig) return meldungen(probleme);
  return [remarkOf(document, sprache), ...meldungen(probleme.filter(({ code }) => ALLEIN.test(code)))];
}

/** Codes of what a file shows without the others of its topic. */
const ALLEIN = /^(?:datei|yaml|zahl|datum|schema)-|^feel-(?:syntax|teilmenge|yaml)$|^vorlage-syntax$/;

function remarkOf(document: SourceDocument, sprache: Sprache): Meldung {
  const range = document.closestRangeOf([dateiArtOf(document.uri) ?? '']);
  const text = texte.nurForm[sprache];
  return { range, schwere: 'hinweis', code: 'konfiguration', text, verwandt: [], daten: { art: 'hinweis' } };
}
