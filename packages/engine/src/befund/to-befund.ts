import type { Text } from '../document/problem.ts';
import { formatPath, type SourcePath, type SourceRange } from '../document/range.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { type Fehlt, findMissing } from '../evaluate/fehlende.ts';
import type { Groessen } from '../evaluate/groessen.ts';
import type { LueckenFinder } from '../evaluate/luecken.ts';
import type { Writable } from '../evaluate/writable.ts';
import { formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelDate, FeelValue } from '../feel/values.ts';
import type { Fachgebiet, Sicherheit } from '../katalog/types.ts';
import type { Fakten } from '../projekt/fakten.ts';
import { worst } from '../resolve/sicherheit.ts';
import type { Feldbeschreibung } from '../schema/projekt-schema.ts';
import { explain, OHNE_BEGRUENDUNG } from './begruendung.ts';
import { describeUrteil } from './describe-urteil.ts';
import type { FesteTeileOf } from './feste-teile.ts';
import { korrekturOf } from './korrektur.ts';
import type { BegruendungKontext } from './render-trace.ts';
import { schwereOf } from './schwere.ts';
import type { Befund, FehlendeAngabe, Schwere } from './types.ts';
import { fillText } from './vorlage.ts';

export interface BefundKontext {
  readonly fachgebiet: Fachgebiet;
  readonly fakten: Fakten;
  readonly stichtag: FeelDate;
  readonly stichtagIso: string;
  /** An open duty that may be violated is an error. */
  readonly streng: boolean;
  readonly angabe: (pfad: SourcePath) => FehlendeAngabe;
  readonly luecken: LueckenFinder;
  readonly festeTeile: FesteTeileOf;
  /** The derived values that the report explains. */
  readonly groessen: Groessen;
  /** Whether reasons are rendered: they are nine tenths of a report, and few formats show them. */
  readonly begruendungen: boolean;
}

export function begruendungKontext({ fachgebiet, fakten, groessen }: BefundKontext): BegruendungKontext {
  return { fakten, faktTyp: fachgebiet.typ, erklaertNach: groessen.rechtstagOf };
}

/** Turns one judged instance into what reports, editor and CI show. */
export function toBefund(auswertung: Auswertung, kontext: BefundKontext): Befund {
  const { anforderung, urteil, element, rechtstag, abweichung } = auswertung;
  const fest = kontext.festeTeile(anforderung);
  const missing = urteil === 'offen' ? findMissing(auswertung, kontext.luecken) : NICHTS;
  const relief = auswertung.erleichterungen.find(
    ({ greift, erleichterung }) => greift === true && erleichterung.entfaellt,
  );
  const schwere = schwereIn(auswertung, kontext);
  const violated = urteil === 'verletzt';
  const own = violated ? fillText('meldung', auswertung, kontext.fachgebiet) : undefined;
  const abhilfe = violated ? fillText('abhilfe', auswertung, kontext.fachgebiet) : undefined;
  const korrektur = korrekturOf(auswertung);
  const befund = { ...fest, sicherheit: gradeWith(auswertung) } as Writable<Befund>;
  if (element) befund.element = element.id;
  befund.urteil = urteil;
  befund.moeglich = auswertung.ergebnis.moeglich;
  if (schwere) befund.schwere = schwere;
  befund.verbindlichkeit = verbindlichkeitOf(auswertung);
  setDates(befund, auswertung, kontext.stichtag);
  if (rechtstag !== kontext.stichtagIso) befund.rechtstag = rechtstag;
  if (auswertung.rechtstagUnbekannt) befund.rechtstagUnbekannt = true;
  befund.meldung = own ?? LEER;
  if (abhilfe) befund.abhilfe = abhilfe;
  if (korrektur) befund.korrektur = korrektur;
  if (abweichung) befund.abweichung = abweichung.grund;
  if (relief) befund.erleichterung = reliefInfo(relief);
  befund.fehlt = { angaben: missing.angaben.map(kontext.angabe), recht: missing.recht };
  befund.range = anchor(auswertung, missing.angaben, kontext.fakten);
  befund.begruendung = kontext.begruendungen
    ? explain(auswertung, begruendungKontext(kontext))
    : OHNE_BEGRUENDUNG;
  if (own === undefined) befund.meldung = describeUrteil(befund, auswertung, kontext.fachgebiet);
  return befund;
}

/** Severity of a verdict; undefined: no finding. */
export function schwereIn(
  { anforderung, urteil, ergebnis }: Auswertung,
  { festeTeile, streng }: Pick<BefundKontext, 'festeTeile' | 'streng'>,
): Schwere | undefined {
  const { ungeprueft, zweifel } = festeTeile(anforderung);
  const { verletztAls } = ergebnis;
  return schwereOf({ urteil, verletztAls, ungeprueft, zweifel: zweifel !== undefined, streng });
}

const NICHTS: Fehlt = { angaben: [], recht: [] };
const LEER: Text = { de: '', en: '' };

function setDates(befund: Writable<Befund>, auswertung: Auswertung, stichtag: FeelDate): void {
  const due = dueDay(auswertung);
  const done = auswertung.erledigtAm?.wert;
  const next = auswertung.naechste?.wert;
  const erfuellt = auswertung.urteil === 'erfuellt';
  if (isDate(due)) befund.faelligAm = formatIso(due);
  if (erfuellt && isLate(due, done, auswertung)) befund.verspaetet = true;
  if (isDate(done) && done.tag > stichtag.tag) befund.geplantAm = formatIso(done);
  if (isDate(next) && erfuellt) befund.naechste = formatIso(next);
}

/** The last permitted day, or what else `faellig` gives; a relief in effect may have moved it. */
export function dueDay({ erleichterungen, faellig }: Auswertung): FeelValue {
  const moved = erleichterungen.findLast((relief) => relief.greift === true && relief.faellig !== undefined);
  return (moved?.faellig ?? faellig)?.wert;
}

/** A doubtful day ("ohne Verzug") accuses nobody of being late. */
function isLate(due: FeelValue, done: FeelValue, { anforderung }: Auswertung): boolean {
  return isDate(due) && isDate(done) && done.tag > due.tag && anforderung.felder.zweifel === undefined;
}

/** Worst grade of the requirement and of the reliefs in effect: an unconfirmed one is never in effect. */
function gradeWith({ anforderung, erleichterungen }: Auswertung): Sicherheit {
  const inEffect = erleichterungen.filter(({ greift }) => greift === true);
  return worst([anforderung.sicherheit, ...inEffect.map(({ erleichterung }) => erleichterung.sicherheit)]);
}

/** The force that a relief in effect leaves. */
export function verbindlichkeitOf({ anforderung, erleichterungen }: Auswertung) {
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
export function createAngaben(
  feld: (pfad: SourcePath) => Feldbeschreibung | undefined,
  fakten: Fakten,
): (pfad: SourcePath) => FehlendeAngabe {
  // The finder of missing facts names a place by the same path again and again.
  const known = new WeakMap<SourcePath, FehlendeAngabe>();
  return (pfad) => {
    const angabe = known.get(pfad) ?? describeMissing(pfad, feld, fakten);
    known.set(pfad, angabe);
    return angabe;
  };
}

function describeMissing(
  pfad: SourcePath,
  describe: (pfad: SourcePath) => Feldbeschreibung | undefined,
  fakten: Fakten,
): FehlendeAngabe {
  const text = formatPath(pfad);
  const field = describe(pfad);
  const group = pfad.length < 2 ? undefined : describe(pfad.slice(0, -1));
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
