import { formatPath, type SourcePath, type SourceRange } from '../document/range.ts';
import type { Auswertung } from '../evaluate/evaluate-projekt.ts';
import { findMissing } from '../evaluate/fehlende.ts';
import { isDate } from '../evaluate/instanzen.ts';
import { formatIso } from '../feel/datum.ts';
import type { FeelDate, FeelValue } from '../feel/values.ts';
import type { AnforderungFelder, Fachgebiet } from '../katalog/types.ts';
import type { Fakten } from '../projekt/fakten.ts';
import { isUnconfirmed } from '../resolve/sicherheit.ts';
import { describeField } from '../schema/projekt-schema.ts';
import { explain } from './begruendung.ts';
import { describeUrteil } from './describe-urteil.ts';
import { korrekturOf } from './korrektur.ts';
import type { BegruendungKontext } from './render-trace.ts';
import { schwereOf } from './schwere.ts';
import type { Befund, FehlendeAngabe, FeldHerkunft } from './types.ts';
import { fillText } from './vorlage.ts';

export interface BefundKontext {
  readonly fachgebiet: Fachgebiet;
  readonly fakten: Fakten;
  readonly stichtag: FeelDate;
  /** An open duty that may be violated is an error. */
  readonly streng: boolean;
  readonly angabe: (pfad: SourcePath) => FehlendeAngabe;
}

export function begruendungKontext({ fachgebiet, fakten, stichtag }: BefundKontext): BegruendungKontext {
  return { fakten, faktTyp: fachgebiet.typ, stichtag: formatIso(stichtag) };
}

/** Turns one judged instance into what reports, editor and CI show. */
export function toBefund(auswertung: Auswertung, kontext: BefundKontext): Befund {
  const { anforderung, urteil } = auswertung;
  const { felder } = anforderung;
  const missing = urteil === 'offen' ? findMissing(auswertung) : { angaben: [], recht: [] };
  const angaben = missing.angaben.map(kontext.angabe);
  const fehlt = { angaben, recht: missing.recht };
  const dates = datesOf(auswertung, kontext.stichtag);
  const relief = auswertung.erleichterungen.find(
    ({ greift, erleichterung }) => greift === true && erleichterung.entfaellt,
  );
  const ungeprueft = isUnconfirmed(anforderung.sicherheit);
  const verbindlichkeit = verbindlichkeitOf(auswertung);
  const schwere = schwereOf({
    urteil,
    verletztAls: auswertung.ergebnis.verletztAls,
    ungeprueft,
    zweifel: felder.zweifel !== undefined,
    streng: kontext.streng,
  });
  const abhilfe = urteil === 'verletzt' ? fillText('abhilfe', auswertung, kontext.fachgebiet) : undefined;
  const befund: Befund = {
    kennung: anforderung.kennung,
    modul: anforderung.modul,
    titel: felder.titel?.wert ?? anforderung.kennung,
    ...(auswertung.element === undefined ? {} : { element: auswertung.element.id }),
    urteil,
    moeglich: auswertung.ergebnis.moeglich,
    ...(schwere === undefined ? {} : { schwere }),
    ungeprueft,
    verbindlichkeit,
    ...optionalTexts(felder),
    quelle: felder.quelle?.wert ?? '',
    stand: felder.stand?.wert ?? '',
    sicherheit: anforderung.sicherheit,
    zeile: anforderung.zeile,
    ...dates,
    ...(auswertung.rechtstag === formatIso(kontext.stichtag) ? {} : { rechtstag: auswertung.rechtstag }),
    ...(auswertung.rechtstagUnbekannt ? { rechtstagUnbekannt: true } : {}),
    meldung: { de: '', en: '' },
    ...(abhilfe === undefined ? {} : { abhilfe }),
    ...korrekturOf(auswertung),
    ...(auswertung.abweichung === undefined ? {} : { abweichung: auswertung.abweichung.grund }),
    ...(relief === undefined ? {} : { erleichterung: reliefInfo(relief) }),
    fehlt,
    range: anchor(auswertung, missing.angaben, kontext.fakten),
    begruendung: explain(auswertung, begruendungKontext(kontext)),
    herkunft: herkunftOf(auswertung),
  };
  const own = urteil === 'verletzt' ? fillText('meldung', auswertung, kontext.fachgebiet) : undefined;
  return { ...befund, meldung: own ?? describeUrteil(befund, auswertung, kontext.fachgebiet) };
}

function optionalTexts(felder: AnforderungFelder) {
  const names = ['adressat', 'phase', 'wiedervorlage', 'grenze', 'zweifel'] as const;
  const entries = names.flatMap((name) => {
    const wert = felder[name]?.wert;
    return wert === undefined ? [] : [[name, wert] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<(typeof names)[number], string>>;
}

function datesOf(auswertung: Auswertung, stichtag: FeelDate) {
  const reliefDate = auswertung.erleichterungen.findLast(
    ({ greift, faellig }) => greift === true && faellig !== undefined,
  );
  const due = (reliefDate?.faellig ?? auswertung.faellig)?.wert;
  const done = auswertung.erledigtAm?.wert;
  const next = auswertung.naechste?.wert;
  return {
    ...(isDate(due) ? { faelligAm: formatIso(due) } : {}),
    ...(auswertung.urteil === 'erfuellt' && isLate(due, done, auswertung) ? { verspaetet: true } : {}),
    ...(isDate(done) && done.tag > stichtag.tag ? { geplantAm: formatIso(done) } : {}),
    ...(isDate(next) && auswertung.urteil === 'erfuellt' ? { naechste: formatIso(next) } : {}),
  };
}

/** A doubtful day ("ohne Verzug") accuses nobody of being late. */
function isLate(due: FeelValue, done: FeelValue, { anforderung }: Auswertung): boolean {
  return isDate(due) && isDate(done) && done.tag > due.tag && anforderung.felder.zweifel === undefined;
}

/** The force that a relief in effect leaves. */
function verbindlichkeitOf({ anforderung, erleichterungen }: Auswertung) {
  const changed = erleichterungen.findLast(
    ({ greift, erleichterung }) => greift === true && erleichterung.aendert?.verbindlichkeit !== undefined,
  );
  return (
    changed?.erleichterung.aendert?.verbindlichkeit?.wert ??
    anforderung.felder.verbindlichkeit?.wert ??
    'muss'
  );
}

/** Titles, questions and places of missing facts; the same few are missing in many findings. */
export function createAngaben(schema: object, fakten: Fakten): (pfad: SourcePath) => FehlendeAngabe {
  const known = new Map<string, FehlendeAngabe>();
  return (pfad) => {
    const text = formatPath(pfad);
    const angabe = known.get(text) ?? describeMissing(pfad, text, schema, fakten);
    known.set(text, angabe);
    return angabe;
  };
}

function describeMissing(pfad: SourcePath, text: string, schema: object, fakten: Fakten): FehlendeAngabe {
  const field = describeField(schema, pfad);
  const group = pfad.length < 2 ? undefined : describeField(schema, pfad.slice(0, -1));
  const name = field?.titel ?? text;
  return {
    pfad: text,
    // "Vorhanden" alone says nothing: the group that it stands in comes first.
    titel: group?.titel === undefined ? name : `${group.titel}: ${name}`,
    ...(field?.frage === undefined ? {} : { frage: field.frage }),
    range: fakten.rangeOf(pfad),
  };
}

function reliefInfo({ erleichterung: { erleichterung } }: Auswertung['erleichterungen'][number]) {
  const { id, titel, beleg } = erleichterung;
  return { id, titel, quelle: beleg.quelle, sicherheit: beleg.sicherheit };
}

/** `feld` if given; else the first missing fact; else the element; else the file's start. */
function anchor(
  { anforderung, umgebung, element }: Auswertung,
  missing: readonly SourcePath[],
  fakten: Fakten,
): SourceRange {
  const feld = anforderung.felder.feld?.wert;
  if (feld !== undefined) return fakten.rangeOf(umgebung.read(feld.split('.')).pfad);
  return fakten.rangeOf(missing[0] ?? element?.pfad ?? []);
}

function herkunftOf({ anforderung }: Auswertung): readonly FeldHerkunft[] {
  return Object.entries(anforderung.herkunft).flatMap(([feld, origin]) =>
    origin === undefined ? [] : [{ feld, ebene: origin.ebene, datei: origin.datei, range: origin.range }],
  );
}
