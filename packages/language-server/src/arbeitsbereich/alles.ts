import { findVariante, type SourceDocument } from '@baukasten/engine';
import { createVerzeichnis, type Verzeichnis, withReplaced } from '../modell/verzeichnis.ts';
import type { Arbeitsbereich } from './arbeitsbereich.ts';
import { type Bestand, builtInRules } from './bestaende.ts';

/** All files in which a name of the rules may stand: the rules themselves and the projects of the workspace. */
export interface Alles {
  readonly verzeichnis: Verzeichnis;
  readonly regeln: readonly SourceDocument[];
  readonly projekte: readonly SourceDocument[];
}

/** As the files stand now, so that places are right; of a broken file only what can be read. */
export async function readAlles(bereich: Arbeitsbereich, bestand: Bestand): Promise<Alles> {
  const [base, uris] = await Promise.all([builtInRules(bereich.umgebung), bereich.projects()]);
  const regeln = withReplaced(base, bestand.dateien);
  const projekte = (await Promise.all(uris.map((uri) => bereich.document(uri)))).flatMap((one) => one ?? []);
  const { fachgebiete, quellen } = bestand.katalog;
  const fullId = (name: string): string =>
    Object.values(fachgebiete).flatMap((one) => findVariante(one, name) ?? [])[0]?.id ?? name;
  return { verzeichnis: createVerzeichnis([...regeln, ...projekte], quellen, fullId), regeln, projekte };
}
