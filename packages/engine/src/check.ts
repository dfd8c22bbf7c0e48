import { groessenWerte } from './befund/groessen-werte.ts';
import { projektHinweise } from './befund/hinweise.ts';
import { nextSteps } from './befund/schritte.ts';
import { begruendungKontext, toBefund } from './befund/to-befund.ts';
import { toUrteilszeile } from './befund/to-urteilszeile.ts';
import type { GroessenWert, Kurzbericht, Pruefbericht } from './befund/types.ts';
import { summarize } from './befund/zusammenfassung.ts';
import type { SourceDocument } from './document/source-document.ts';
import { formatIso } from './feel/datum.ts';
import { type CheckOptions, judgeProjekt } from './judge-projekt.ts';
import type { Katalog } from './katalog/types.ts';

/**
 * The whole pipeline: a project description and a catalogue in, a report out. Never throws for any text; a file that
 * cannot be judged gives a report with `probleme` and no findings.
 */
export async function checkProjekt(
  document: SourceDocument,
  katalog: Katalog,
  options: CheckOptions,
): Promise<Pruefbericht> {
  const beurteilung = await judgeProjekt(document, katalog, options);
  const { kopf } = beurteilung;
  if (!('kontext' in beurteilung))
    return { ...kopf, hinweise: [], befunde: [], groessen: [], schritte: [], zusammenfassung: summarize([]) };
  const { auswertungen, fachgebiet, kontext, projekt, regelwerk, sachverhalt } = beurteilung;
  const befunde = auswertungen.map((auswertung) => toBefund(auswertung, kontext));
  let groessen: readonly GroessenWert[] | undefined;
  return {
    ...kopf,
    hinweise: projektHinweise(projekt, regelwerk.am(formatIso(sachverhalt.stichtag)), regelwerk, options),
    befunde,
    /** Worked out when they are read: an editor marks what is wrong before anybody asks for them. */
    get groessen() {
      groessen ??= groessenWerte(kontext.groessen.all(), begruendungKontext(kontext), kontext.begruendungen);
      return groessen;
    },
    schritte: nextSteps(befunde, fachgebiet.phasen, kopf.standDerPlanung),
    zusammenfassung: summarize(befunde),
  };
}

/**
 * As `checkProjekt` for many projects at once: every verdict with its severity, but findings in full only where a duty
 * is violated. What is missing for the others is not looked for, which takes most of the time of a report.
 */
export async function surveyProjekt(
  document: SourceDocument,
  katalog: Katalog,
  options: CheckOptions,
): Promise<Kurzbericht> {
  const beurteilung = await judgeProjekt(document, katalog, { ...options, begruendungen: false });
  const { kopf } = beurteilung;
  if (!('kontext' in beurteilung))
    return { ...kopf, urteile: [], verletzt: [], zusammenfassung: summarize([]) };
  const { auswertungen, kontext } = beurteilung;
  const urteile = auswertungen.map((auswertung) => toUrteilszeile(auswertung, kontext));
  const verletzt = auswertungen
    .filter(({ urteil }) => urteil === 'verletzt')
    .map((auswertung) => toBefund(auswertung, kontext));
  return { ...kopf, urteile, verletzt, zusammenfassung: summarize(urteile) };
}
