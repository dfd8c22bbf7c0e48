import { type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type Alles, readAlles } from '../arbeitsbereich/alles.ts';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { readFor } from '../arbeitsbereich/lage-fuer.ts';
import { holds } from '../features/navigation/name-at.ts';
import { isLocalRuleName, renameTarget, renameTo, shownName } from '../features/navigation/rename.ts';
import { grund } from '../features/navigation/rename-gruende.ts';
import { refusalOfVariable, renameVariable } from '../features/navigation/rename-variable.ts';
import { schleifenvariableAt } from '../modell/schleifenvariable.ts';
import type { Vorkommen } from '../modell/vorkommen.ts';
import { type EditFaehigkeiten, toWorkspaceEdit } from './actions.ts';
import { loadDokumente } from './dokumente.ts';
import { kriteriumFor, nameFor, type Stelle } from './namen.ts';
import { toRange } from './to-lsp.ts';

/** Not accepted: the reason is for the user. */
const ABGELEHNT = -32803;

/** What would be renamed; null where nothing has a name. Refused with the reason why nothing can be. */
export async function prepareRename(
  stelle: Stelle,
  bereich: Arbeitsbereich,
  kann: EditFaehigkeiten,
): Promise<{ readonly range: Range; readonly placeholder: string } | null> {
  const { sprache } = bereich;
  const kriterium = await kriteriumFor(stelle, bereich);
  if (kriterium !== undefined) return { range: toRange(kriterium.range), placeholder: kriterium.name };
  const loop = await variableFor(stelle, bereich);
  if (loop !== undefined) {
    const why = bereich.vertraut
      ? refusalOfVariable(loop.variable, loop.document, loop.alles)
      : grund.misstraut(loop.variable.name);
    if (why !== undefined) return refuse(why[sprache]);
    const here = loop.variable.orte.find(({ range }) => holds(range, stelle.position));
    return here === undefined ? null : { range: toRange(here.range), placeholder: loop.variable.name };
  }
  const found = await nameFor(stelle, bereich);
  if (found === undefined) return null;
  const { name, alles } = found;
  refuseUnread(name, alles, bereich);
  const target = renameTarget(name, alles);
  if ('grund' in target) return refuse(target.grund[sprache]);
  if (!kann.umbenennen && existing(target.dateien, alles).length > 0)
    return refuse(grund.dateien(name.name)[sprache]);
  return { range: toRange(target.range), placeholder: target.text };
}

/** The edits that give what stands at a place another name. */
export async function rename(
  { newName, ...stelle }: Stelle & { readonly newName: string },
  bereich: Arbeitsbereich,
  kann: EditFaehigkeiten,
): Promise<WorkspaceEdit | null> {
  const { sprache } = bereich;
  const inOneFile = await renameInFile(stelle, newName, bereich);
  if (inOneFile !== undefined)
    return 'grund' in inOneFile
      ? refuse(inOneFile.grund[sprache])
      : toWorkspaceEdit(inOneFile.edits, bereich, kann);
  const found = await nameFor(stelle, bereich);
  if (found === undefined) return null;
  const { name, alles } = found;
  refuseUnread(name, alles, bereich);
  const result = renameTo(name, newName, alles);
  if ('grund' in result) return refuse(result.grund[sprache]);
  const edit = toWorkspaceEdit(result.edits, bereich, kann);
  const there = existing(
    result.dateien.map(({ alt }) => alt),
    alles,
  );
  const files = result.dateien.filter(({ alt }) => there.includes(alt));
  if (files.length === 0) return edit;
  // The id of a rule file is its path: with the text alone it would no longer be found.
  if (!kann.umbenennen || edit.documentChanges === undefined)
    return refuse(grund.dateien(name.name)[sprache]);
  return {
    documentChanges: [
      ...edit.documentChanges,
      ...files.map(({ alt, neu }) => ({ kind: 'rename' as const, oldUri: alt, newUri: neu })),
    ],
  };
}

/** Names that the directory of all files does not know: criteria, and the variables of loops. */
async function renameInFile(stelle: Stelle, neu: string, bereich: Arbeitsbereich) {
  const kriterium = await kriteriumFor(stelle, bereich);
  if (kriterium !== undefined) {
    const edits = (await loadDokumente()).renameKriterium(kriterium, neu);
    return 'grund' in edits ? edits : { edits };
  }
  const loop = await variableFor(stelle, bereich);
  if (loop === undefined) return undefined;
  if (!bereich.vertraut) return { grund: grund.misstraut(loop.variable.name) };
  return renameVariable(loop.variable, loop.document, neu, loop.alles);
}

/** A loop variable with everything that a new name could clash with. */
async function variableFor({ textDocument: { uri }, position }: Stelle, bereich: Arbeitsbereich) {
  const read = await readFor(bereich, uri, 'jetzt');
  const variable = read && schleifenvariableAt(read.document, position);
  if (read === undefined || variable === undefined) return undefined;
  const { bausteinNamen } = await loadDokumente();
  const alles = await readAlles(bereich, read.lage.bestand, bausteinNamen, variable.name);
  return { variable, document: read.document, alles };
}

function refuseUnread(name: Vorkommen, alles: Alles, { vertraut, sprache }: Arbeitsbereich): void {
  if (!vertraut && isLocalRuleName(name, alles)) refuse(grund.misstraut(shownName(name))[sprache]);
}

function refuse(why: string): never {
  throw new ResponseError(ABGELEHNT, why);
}

function existing(uris: readonly string[], { dateien }: Alles): readonly string[] {
  return uris.filter((uri) => dateien.some(({ document }) => document.uri === uri));
}
