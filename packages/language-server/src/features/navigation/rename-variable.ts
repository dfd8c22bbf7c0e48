import { dateiArtOf, type SourceDocument, type Text } from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import { visitFeel } from '../../feel/namen-in.ts';
import { ausdrueckeIn, offeneIn, pfadangabenIn } from '../../modell/ausdruecke.ts';
import type { Edit } from '../../modell/edits.ts';
import { type Schleifenvariable, variablenIn } from '../../modell/schleifenvariable.ts';
import { BUILT_IN, nameOf as fileName } from '../../text/uri.ts';
import { isNameFor, isPlainText } from './rename.ts';
import { grund } from './rename-gruende.ts';

/** Why a loop variable cannot get any other name; undefined if it can. */
export function refusalOfVariable(
  { name, art, stellen }: Schleifenvariable,
  document: SourceDocument,
  { dateien }: Alles,
): Text | undefined {
  if (document.uri.startsWith(BUILT_IN)) return grund.eingebaut(name);
  if (stellen.some(({ feel, text }) => feel === undefined && text.includes(name)))
    return grund.fehlerhaft(fileName(document.uri));
  if (art === 'quantor') return undefined;
  // A change of the rule in another file reads the variable as well.
  const topic = dateien.find((one) => one.document.uri === document.uri)?.fachgebiet;
  const other = dateien.find(
    (one) => one.document.uri !== document.uri && one.fachgebiet === topic && readsFree(one.document, name),
  );
  return other === undefined ? undefined : grund.andereDatei(name, fileName(other.document.uri));
}

/** The edits that give a loop variable another name, all in its own file. */
export function renameVariable(
  variable: Schleifenvariable,
  document: SourceDocument,
  neu: string,
  alles: Alles,
): { readonly edits: readonly Edit[] } | { readonly grund: Text } {
  const refusal = refusalOfVariable(variable, document, alles);
  if (refusal !== undefined) return { grund: refusal };
  if (neu === variable.name) return { edits: [] };
  if (!isNameFor('fakt', neu)) return { grund: grund.form(neu) };
  if (!isPlainText(neu)) return { grund: grund.yaml(neu) };
  if (isTaken(variable, document, neu, alles)) return { grund: grund.vergeben(neu) };
  return { edits: variable.orte.map(({ range }) => ({ range, text: neu })) };
}

/** A fact would be hidden, and two loops around one expression would be mixed up. */
function isTaken(
  { stellen }: Schleifenvariable,
  document: SourceDocument,
  neu: string,
  { verzeichnis, dateien }: Alles,
): boolean {
  const topic = dateien.find((one) => one.document.uri === document.uri)?.fachgebiet;
  if (verzeichnis.find({ art: 'fakt', name: neu, fachgebiet: topic }).length > 0) return true;
  return variablenIn(document).some(
    (other) => other.name === neu && other.stellen.some((stelle) => stellen.includes(stelle)),
  );
}

/** Whether an overlay or a variant reads a name that it does not give itself. */
function readsFree(document: SourceDocument, name: string): boolean {
  const art = dateiArtOf(document.uri);
  if (art !== 'overlay' && art !== 'variante') return false;
  const bound = new Set(
    variablenIn(document)
      .filter((one) => one.name === name)
      .flatMap(({ stellen }) => stellen),
  );
  return [...ausdrueckeIn(document), ...pfadangabenIn(document), ...offeneIn(document)].some((stelle) => {
    if (bound.has(stelle)) return false;
    if (stelle.feel === undefined) return stelle.text.includes(name);
    let found = false;
    visitFeel(stelle.feel, (node) => {
      found ||= node.art === 'pfad' && node.teile[0] === name;
    });
    return found;
  });
}
