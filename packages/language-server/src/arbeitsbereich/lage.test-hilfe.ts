import { createWerkbank, type SourceDocument, type SourcePosition } from '@baukasten/engine';
import { loadBestand } from '../features/navigation/rename.test-hilfe.ts';
import type { Bestand } from './bestaende.ts';
import type { Lage } from './frage.ts';
import { regelLageOf } from './regel-lage.ts';

export const TAG = '2026-11-22';

/** One rule file among others, as features see it; `position`: where somebody looks. */
export async function lageFor(
  dateien: Readonly<Record<string, string>>,
  pfad: string,
  position?: SourcePosition,
): Promise<{ document: SourceDocument; lage: Lage }> {
  const loaded = await loadBestand(dateien);
  const bestand: Bestand = { ...loaded.bestand, werkbank: createWerkbank(), generation: '1' };
  const document = bestand.dateien.find((one) => `regeln/${one.pfad}` === pfad)?.document;
  if (document === undefined) throw new Error(`no ${pfad}`);
  const recht = regelLageOf(document, bestand, TAG, position);
  const lage = {
    bestand,
    sprache: 'de' as const,
    befehlslinks: false,
    tag: recht?.tag ?? TAG,
    fachgebiet: recht?.fachgebiet,
    regeln: recht?.regeln,
    pruefung: undefined,
  };
  return { document, lage };
}
