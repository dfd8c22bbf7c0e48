import type { BefundKontext } from './befund/to-befund.ts';
import type { Berichtskopf } from './befund/types.ts';
import { standOf, unanswered, withoutRequirement } from './compose/anforderungsbefunde.ts';
import { anlagenOf } from './compose/anlagen.ts';
import { contradictions, gapFindings, openConditions, type Textluecken } from './compose/befunde.ts';
import { checkTexteOf, textTypen } from './compose/check-texte.ts';
import type { Dokument, Dokumentkopf } from './compose/dokument.ts';
import { assembleDokumente, type GeschriebenerBaustein } from './compose/dokumente.ts';
import { grundlageOf } from './compose/grundlage.ts';
import { matrixanlageOf, showsMatrix, withoutMatrix } from './compose/matrixanlage.ts';
import { gapText } from './compose/protokoll.ts';
import { brokenPremises, checkErrors, suppositions } from './compose/pruefbefunde.ts';
import { renderText } from './compose/render-text.ts';
import { createTextkontext } from './compose/textkontext.ts';
import type { Bausteinwahl, Textbefund } from './compose/types.ts';
import { chooseBausteine } from './compose/waehle.ts';
import { type Warumkontext, warum, warumNicht } from './compose/warum.ts';
import type { Problem } from './document/problem.ts';
import { formatPath, type SourcePath } from './document/range.ts';
import type { SourceDocument } from './document/source-document.ts';
import { type Luecke, pathGap } from './evaluate/luecken.ts';
import { parseFeel } from './feel/parse.ts';
import { type Beurteilung, type CheckOptions, judgeProjekt } from './judge-projekt.ts';
import type { Katalog } from './katalog/types.ts';
import { kopfangabenOf } from './projekt/kopfangaben.ts';
import { readProjektMatrix } from './wertung/read-matrix.ts';

export interface Textoptionen extends CheckOptions {
  /** A draft: gaps stay visible in the text and are no errors. */
  readonly entwurf: boolean;
}

/** The documents of a project, and everything that is to be said about them. */
export interface Zusammenstellung {
  /** Of the project file; with an error among its `probleme` there are no documents. */
  readonly kopf: Berichtskopf;
  /** What is wrong with text blocks and the matrix. */
  readonly probleme: readonly Problem[];
  readonly dokumente: readonly Dokument[];
  readonly befunde: readonly Textbefund[];
  /** Every block of the topic, chosen or not. */
  readonly wahlen: readonly Bausteinwahl[];
}

/**
 * Project and catalogue in, documents out. Never throws for any text; whether they may be handed out tell `probleme`
 * and findings of severity `fehler`.
 */
export async function composeDokumente(
  document: SourceDocument,
  katalog: Katalog,
  options: Textoptionen,
): Promise<Zusammenstellung> {
  const beurteilung = await judgeProjekt(document, katalog, options);
  const { kopf } = beurteilung;
  const broken = kopf.probleme.some(({ schwere }) => schwere === 'fehler');
  if (broken || !('kontext' in beurteilung))
    return { kopf, probleme: [], dokumente: [], befunde: [], wahlen: [] };
  const { regelwerk, sachverhalt, auswertungen, kontext, fachgebiet } = beurteilung;
  const { compiler } = options.werkbank;
  const gruende = warumkontextOf(beurteilung, options);
  const wahlen = chooseBausteine(regelwerk, sachverhalt.fakten, sachverhalt.stichtag, compiler).map(
    (wahl): Bausteinwahl => {
      const grund = warumNicht(wahl, gruende);
      return grund === undefined ? wahl : { ...wahl, warumNicht: grund };
    },
  );
  const gewaehlt = wahlen.filter((wahl) => wahl.gewaehlt === true);
  const stand = standOf(auswertungen);
  const befunde = [
    ...openConditions(wahlen, kontext, options.entwurf),
    ...contradictions(gewaehlt),
    ...unanswered(wahlen, stand, kontext),
    ...withoutRequirement(gewaehlt, stand),
  ];
  // Of all blocks: who writes one learns of its mistakes whether or not this project chooses it.
  const checked = checkTexteOf(fachgebiet, fachgebiet.bausteine);
  if (checked.length > 0) return { kopf, probleme: checked, dokumente: [], befunde, wahlen };
  const { texte, luecken, probleme } = writeTexts(document, beurteilung, gewaehlt, gruende, options);
  const anlage = matrixanlageOf(readProjektMatrix(document), sachverhalt.fakten);
  const version = katalog.version.split('+')[0] ?? katalog.version;
  const dokumente = assembleDokumente(texte, {
    kopf: {
      ...kopfOf(beurteilung),
      grundlage: grundlageOf(document.uri, version, gewaehlt, kopf.stichtag),
    },
    version,
    anlagen: (art) => anlagenOf(art, sachverhalt.fakten, anlage.matrix),
  });
  return {
    kopf,
    probleme: [
      ...probleme,
      ...matrixProblems(
        anlage.probleme.filter((one) => !document.probleme.includes(one)),
        dokumente,
        options.entwurf,
      ),
    ],
    dokumente,
    befunde: [
      ...(dokumente.length === 0
        ? []
        : [...suppositions(regelwerk.varianten, kontext), ...checkErrors(auswertungen, kontext)]),
      ...brokenPremises(gewaehlt, auswertungen, kontext),
      ...withoutMatrix(anlage, document, dokumente),
      ...headGaps(dokumente, kontext, options.entwurf),
      ...gapFindings(luecken, kontext, options.entwurf),
      ...befunde,
    ],
    wahlen,
  };
}

function warumkontextOf(
  { kontext, fachgebiet, auswertungen }: Beurteilung,
  { werkbank }: Textoptionen,
): Warumkontext {
  const anforderungen = new Map(
    [...standOf(auswertungen).values()]
      .filter(({ gilt }) => gilt !== false)
      .map(({ kennung, titel }) => [kennung, titel]),
  );
  return {
    fachgebiet,
    feld: (pfad) => werkbank.feld(fachgebiet, pfad),
    titel: (pfad) => kontext.angabe(pfad).titel,
    anforderungen,
  };
}

function writeTexts(
  document: SourceDocument,
  { kontext, fachgebiet }: Beurteilung,
  gewaehlt: readonly Bausteinwahl[],
  gruende: Warumkontext,
  { werkbank }: Textoptionen,
) {
  const typen = textTypen(fachgebiet);
  const feld = (pfad: Parameters<typeof werkbank.feld>[1]) => werkbank.feld(fachgebiet, pfad);
  const texte: GeschriebenerBaustein[] = [];
  const luecken: Textluecken[] = [];
  const probleme: Problem[] = [];
  for (const wahl of gewaehlt) {
    const namesOf = (pfad: SourcePath) => gapsBehind(pfad, wahl, kontext).map(nameOfGap);
    const text = renderText(wahl.baustein, createTextkontext(typen, document, wahl.umgebung, feld, namesOf));
    probleme.push(...text.probleme);
    texte.push({
      wahl,
      markdown: text.markdown,
      luecken: [...new Set(text.fehlstellen.flatMap(({ pfad }) => namesOf(pfad)))],
      warum: warum(wahl, gruende),
    });
    luecken.push({
      wahl,
      fehlstellen: text.fehlstellen.map((stelle) => ({
        ...stelle,
        gaps: gapsBehind(stelle.pfad, wahl, kontext),
      })),
    });
  }
  return { texte, luecken, probleme };
}

/** A derived value lacks the facts that it is worked out from. */
function gapsBehind(
  pfad: SourcePath,
  { umgebung }: Bausteinwahl,
  { luecken }: BefundKontext,
): readonly Luecke[] {
  const [root, name] = pfad;
  if (root !== 'groesse' && root !== 'parameter') return [pathGap(pfad)];
  const { node } = parseFeel(`${root}.${name}`);
  return (node === undefined ? undefined : luecken(umgebung.trace(node))) ?? [pathGap(pfad)];
}

/** As it stands in a gap. */
function nameOfGap(gap: Luecke): string {
  return 'pfad' in gap ? formatPath(gap.pfad) : `belegtes Recht, ${gap.recht.text}`;
}

/** A matrix that is not written yet is a gap of a draft; without a document that shows it, nobody needs it. */
function matrixProblems(
  probleme: readonly Problem[],
  dokumente: readonly Dokument[],
  entwurf: boolean,
): readonly Problem[] {
  if (!showsMatrix(dokumente)) return [];
  return entwurf ? probleme.filter(({ code }) => code !== 'matrix-fehlt') : probleme;
}

/** Every document names the project at its head, whatever its blocks say. */
function headGaps(
  dokumente: readonly Dokument[],
  { fakten, angabe }: BefundKontext,
  entwurf: boolean,
): readonly Textbefund[] {
  const pfad = ['vorhaben', 'titel'];
  const [first] = dokumente;
  const gap = gapText([formatPath(pfad)]);
  if (
    first?.kopf.vorhaben !== gap ||
    dokumente.some(({ luecken }) => luecken.some((one) => one.pfad === pfad.join('.')))
  )
    return [];
  const { titel } = angabe(pfad);
  return [
    {
      art: 'luecke',
      schwere: entwurf ? 'hinweis' : 'fehler',
      bausteine: [],
      range: fakten.rangeOf(pfad),
      pfad: pfad.join('.'),
      text: {
        de: `„${titel}“ (${pfad.join('.')}) fehlt; die Angabe steht im Kopf jedes Dokuments. Bitte eintragen.`,
        en: `"${titel}" (${pfad.join('.')}) is missing; it stands at the head of every document. Fill it in.`,
      },
    },
  ];
}

function kopfOf({ projekt, sachverhalt, kopf, fachgebiet, regelwerk }: Beurteilung): Dokumentkopf {
  const { typ } = fachgebiet;
  const hasVorhaben = typ.art === 'kontext' && typ.felder['vorhaben'] !== undefined;
  const text = (group: string, name: string): string | undefined => {
    const record = sachverhalt.fakten[group];
    if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return undefined;
    const wert = (record as Readonly<Record<string, unknown>>)[name];
    return typeof wert === 'string' ? wert : undefined;
  };
  const gap = (...pfad: string[]) => gapText([formatPath(pfad)]);
  const { gemeinde, vorhaben, aktenzeichen } = kopfangabenOf(text);
  return {
    gemeinde: gemeinde ?? projekt.name ?? gap('gemeinde', 'name'),
    vorhaben: vorhaben ?? (hasVorhaben ? gap('vorhaben', 'titel') : fachgebiet.titel),
    aktenzeichen: aktenzeichen ?? null,
    stichtag: kopf.stichtag,
    ...(regelwerk.varianten.length === 0 ? {} : { varianten: regelwerk.varianten.map(({ titel }) => titel) }),
  };
}
