import type { SourceRange } from '../document/range.ts';
import type {
  Anforderung,
  AnforderungFelder,
  Ausdruck,
  Ebene,
  Erleichterung,
  ErleichterungAenderung,
  Fassung,
  Sicherheit,
} from '../katalog/types.ts';
import { byLevel, type Schichten } from './ebenen.ts';
import { holdsOn } from './geltung.ts';
import { createGrader, isUnconfirmed, type Leseziele, worst } from './sicherheit.ts';
import type { Herkunft, WirksameAnforderung, WirksameErleichterung } from './types.ts';

/** The requirements in force on a day, each field with its origin, each with the reliefs that name it. */
export function anforderungenAm(
  schichten: Schichten,
  tag: string,
  ziele: Leseziele,
): ReadonlyMap<string, WirksameAnforderung> {
  const drafts = applyLayers(schichten, tag);
  const reliefs = reliefsAm(schichten, tag);
  const grade = createGrader(ziele);
  return new Map([...drafts].map(([kennung, draft]) => [kennung, finish(draft, reliefs, grade)]));
}

type HerkunftFelder = Partial<Record<keyof AnforderungFelder, Herkunft>>;

interface Draft {
  readonly anforderung: Anforderung;
  readonly modulTitel: string;
  readonly ebene: Ebene;
  readonly felder: AnforderungFelder;
  readonly herkunft: HerkunftFelder;
  /** Its own grade and those of the changes laid over it; what a variant sets is a supposition and has none. */
  readonly grades: readonly (Sicherheit | undefined)[];
}

function applyLayers(schichten: Schichten, tag: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (anforderung: Anforderung, ebene: Ebene, modulTitel: string) => {
    if (!holdsOn(anforderung.geltung, tag)) return;
    const origin = { ebene, datei: anforderung.modul };
    const base: Draft = { anforderung, modulTitel, ebene, felder: {}, herkunft: {}, grades: [] };
    let draft = lay(base, anforderung.felder, origin);
    // In the order of time, however they are written: the latest text in force counts.
    for (const fassung of byStart(anforderung.fassungen)) {
      if (holdsOn(fassung, tag)) draft = lay(draft, fassung.felder, origin);
    }
    drafts.set(anforderung.kennung, { ...draft, grades: [draft.felder.sicherheit?.wert] });
  };
  for (const { modul, ebene } of schichten.module) {
    if (!holdsOn(modul.geltung, tag)) continue;
    for (const anforderung of modul.anforderungen) add(anforderung, ebene, modul.titel);
  }
  for (const { overlay, ebene } of schichten.overlays) {
    if (!holdsOn(overlay.geltung, tag)) continue;
    for (const anforderung of overlay.ergaenzt.anforderungen) add(anforderung, ebene, overlay.titel);
    for (const change of overlay.aendert.anforderungen) {
      const draft = drafts.get(change.kennung);
      if (draft === undefined || !holdsOn(change.geltung, tag)) continue;
      const changed = lay(draft, change.felder, { ebene, datei: overlay.id });
      const grade = change.felder.sicherheit?.wert ?? overlay.beleg.sicherheit;
      drafts.set(change.kennung, ebene === 'variante' ? changed : withGrade(changed, grade));
    }
    for (const { art, id, geltung, sicherheit } of overlay.entfaellt) {
      const draft = art === 'anforderung' ? drafts.get(id) : undefined;
      if (draft === undefined || !holdsOn(geltung, tag)) continue;
      if (ebene === 'variante' || !isUnconfirmed(sicherheit)) drafts.delete(id);
      else drafts.set(id, withGrade(draft, sicherheit));
    }
  }
  return drafts;
}

function byStart(fassungen: readonly Fassung[]): readonly Fassung[] {
  return [...fassungen].sort(({ ab: a = '' }, { ab: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));
}

function withGrade(draft: Draft, grade: Sicherheit | undefined): Draft {
  return { ...draft, grades: [...draft.grades, grade] };
}

/** Lays fields over a draft; every field keeps where it came from. */
function lay(draft: Draft, felder: AnforderungFelder, origin: Omit<Herkunft, 'range'>): Draft {
  const herkunft: HerkunftFelder = { ...draft.herkunft };
  for (const [name, feld] of Object.entries(felder) as [keyof AnforderungFelder, { range: SourceRange }][]) {
    herkunft[name] = { ...origin, range: feld.range };
  }
  return { ...draft, felder: { ...draft.felder, ...felder }, herkunft };
}

interface Relief {
  readonly erleichterung: Erleichterung;
  readonly wenn?: Ausdruck;
  readonly herkunft: Herkunft;
  /** The level that grants it, whoever changed its condition. */
  readonly ebene: Ebene;
}

function reliefsAm(schichten: Schichten, tag: string): readonly Relief[] {
  const reliefs = new Map<string, Relief>();
  const add = (erleichterung: Erleichterung, ebene: Ebene, datei: string) => {
    if (!holdsOn(erleichterung.geltung, tag)) return;
    const { wenn, range } = erleichterung;
    const herkunft = { ebene, datei, range };
    reliefs.set(erleichterung.id, {
      erleichterung,
      ...(wenn === undefined ? {} : { wenn }),
      herkunft,
      ebene,
    });
  };
  for (const { modul, ebene } of schichten.module) {
    if (holdsOn(modul.geltung, tag)) for (const relief of modul.erleichterungen) add(relief, ebene, modul.id);
  }
  for (const { overlay, ebene } of schichten.overlays) {
    if (!holdsOn(overlay.geltung, tag)) continue;
    for (const relief of overlay.ergaenzt.erleichterungen) add(relief, ebene, overlay.id);
    for (const change of overlay.aendert.erleichterungen) {
      const base = reliefs.get(change.id);
      if (base === undefined || !holdsOn(change.geltung, tag)) continue;
      reliefs.set(change.id, changeRelief(base, change, { ebene, datei: overlay.id }));
    }
    for (const { art, id, geltung, sicherheit } of overlay.entfaellt) {
      const base = art === 'erleichterung' ? reliefs.get(id) : undefined;
      if (base === undefined || !holdsOn(geltung, tag)) continue;
      if (ebene === 'variante' || !isUnconfirmed(sicherheit)) reliefs.delete(id);
      else reliefs.set(id, gradeRelief(base, sicherheit));
    }
  }
  return byLevel([...reliefs.values()]);
}

/** A changed relief is as uncertain as its change; what a variant changes keeps the grade that the relief has. */
function changeRelief(
  base: Relief,
  { wenn, titel, hinweis, zweifel, beleg = {} }: ErleichterungAenderung,
  origin: Omit<Herkunft, 'range'>,
): Relief {
  const changed: Relief = {
    ...base,
    ...(wenn === undefined ? {} : { wenn: wenn.wert, herkunft: { ...origin, range: wenn.range } }),
    erleichterung: {
      ...base.erleichterung,
      ...(titel === undefined ? {} : { titel: titel.wert }),
      ...(hinweis === undefined ? {} : { hinweis }),
      ...(zweifel === undefined ? {} : { zweifel }),
    },
  };
  return origin.ebene === 'variante' ? changed : gradeRelief(changed, beleg.sicherheit);
}

function gradeRelief(relief: Relief, grade: Sicherheit | undefined): Relief {
  const { erleichterung } = relief;
  const sicherheit = worst([erleichterung.beleg.sicherheit, grade]);
  return { ...relief, erleichterung: { ...erleichterung, beleg: { ...erleichterung.beleg, sicherheit } } };
}

type Grader = ReturnType<typeof createGrader>;

function finish(draft: Draft, reliefs: readonly Relief[], grade: Grader): WirksameAnforderung {
  const { anforderung, felder, herkunft } = draft;
  const reads = [felder.wenn, felder.dann, felder.faellig, felder.erledigt_am, felder.massgeblich];
  return {
    kennung: anforderung.kennung,
    modul: anforderung.modul,
    modulTitel: draft.modulTitel,
    ...(anforderung.je === undefined ? {} : { je: anforderung.je }),
    zeile: anforderung.zeile,
    felder,
    herkunft,
    erleichterungen: reliefs.flatMap((relief) => reliefFor(relief, draft, grade) ?? []),
    sicherheit: worst([
      ...draft.grades,
      grade(anforderung.je?.liste),
      ...reads.map((feld) => grade(feld?.wert)),
    ]),
    ebene: draft.ebene,
    range: anforderung.range,
  };
}

/** How a relief acts on a requirement; one with `je` acts only on requirements over the same list. */
function reliefFor(
  relief: Relief,
  { anforderung }: Draft,
  gradeOf: Grader,
): WirksameErleichterung | undefined {
  const { erleichterung, wenn, herkunft, ebene } = relief;
  if (erleichterung.je !== undefined && !sameList(erleichterung, anforderung)) return undefined;
  const entfaellt = erleichterung.entfaellt.some(({ ziel }) =>
    'kennung' in ziel ? ziel.kennung === anforderung.kennung : ziel.modul === anforderung.modul,
  );
  const aendert = erleichterung.aendert[anforderung.kennung]?.felder;
  if (!entfaellt && aendert === undefined) return undefined;
  // What a variant grants is a supposition: it has no grade.
  const own = ebene === 'variante' ? 'A' : erleichterung.beleg.sicherheit;
  const rests = [wenn, aendert?.faellig?.wert, aendert?.dann?.wert];
  const sicherheit = worst([own, ...rests.map(gradeOf)]);
  return {
    erleichterung,
    ...(wenn === undefined ? {} : { wenn }),
    entfaellt,
    ...(aendert === undefined ? {} : { aendert }),
    herkunft,
    sicherheit,
    unbestaetigt: isUnconfirmed(sicherheit) || erleichterung.zweifel !== undefined,
  };
}

export function listKey(ausdruck: Ausdruck): string {
  return ausdruck.node.art === 'pfad' ? ausdruck.node.teile.join('.') : ausdruck.text;
}

function sameList(erleichterung: Erleichterung, anforderung: Anforderung): boolean {
  if (erleichterung.je === undefined || anforderung.je === undefined) return false;
  return listKey(erleichterung.je.liste) === listKey(anforderung.je.liste);
}
