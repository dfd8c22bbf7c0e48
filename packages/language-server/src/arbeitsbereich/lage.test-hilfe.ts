import {
  createPruefer,
  createWerkbank,
  kompiliert,
  parseDocument,
  type SourceDocument,
  type SourcePosition,
} from '@baukasten/engine';
import { loadBestand, URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import type { Bestand } from './bestaende.ts';
import type { Lage } from './frage.ts';
import { lageOf } from './lage.ts';
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

/** A checked project of the invented topic. */
export async function projektLageFor(text: string): Promise<{ document: SourceDocument; lage: Lage }> {
  const loaded = await loadBestand(WELT);
  const werkbank = createWerkbank();
  const bestand: Bestand = { ...loaded.bestand, werkbank, generation: '1' };
  const document = parseDocument(`${URI}x.projekt.yaml`, text);
  const pruefer = createPruefer(
    { heute: TAG, streng: false, begruendungen: false, auswerter: kompiliert, werkbank },
    bestand,
  );
  const pruefung = { document, bericht: await pruefer.check(document, []), bestand, kennzeichen: '1' };
  const { fachgebiet, regeln } = lageOf(pruefung) ?? {};
  const tag = pruefung.bericht.stichtag;
  return {
    document,
    lage: { bestand, sprache: 'de', befehlslinks: false, tag, fachgebiet, regeln, pruefung },
  };
}

/** `|` marks the cursor. */
export function cursorIn(marked: string): { readonly text: string; readonly position: SourcePosition } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return {
    text: marked.replace('|', ''),
    position: { line: before.length - 1, character: (before.at(-1) ?? '').length },
  };
}
