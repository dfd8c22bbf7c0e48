import { type Angebot, showDezimal } from '@baukasten/engine';
import { adresse, type Blatt } from '../blatt.ts';
import { as, FORMAT, ZELLEN } from '../stile.ts';
import { GEWICHT } from './formeln.ts';
import type { Plan } from './plan.ts';

/** Names, grades, prices and reasons of exclusion: all that people enter. */
export function putEingaben(blatt: Blatt, plan: Plan, angebote: readonly Angebot[]): void {
  const { zeile, matrix } = plan;
  blatt.put(zeile.skala, 2, { text: 'Beste Note' }, ZELLEN.name);
  blatt.put(zeile.skala, GEWICHT, { zahl: matrix.skala.bis }, as(ZELLEN.zahl, FORMAT.zahl));
  blatt.put(zeile.eingaben, 1, { text: '1 Noten und Preise eintragen' }, ZELLEN.zwischentitel);
  ['Nr.', 'Kriterium', 'Gewicht', 'Mindestpunkte'].forEach((name, index) => {
    blatt.put(zeile.namen, index + 1, { text: name }, index > 1 ? ZELLEN.kopfRechts : ZELLEN.kopf);
  });
  putKriterien(blatt, plan);
  putSpaltennamen(blatt, plan);
  for (let spalte = plan.von; spalte <= plan.bis; spalte++) {
    putAngebot(blatt, plan, spalte, angebote[spalte - plan.von]);
  }
  validateNoten(blatt, plan);
  if (zeile.preis > 0) validatePreise(blatt, plan);
}

function putKriterien(blatt: Blatt, plan: Plan): void {
  for (const { kriterium, note, tiefe } of plan.kriterien) {
    const fett = tiefe === 0;
    const [links, rechts] = fett ? [ZELLEN.zelleFett, ZELLEN.zahlFett] : [ZELLEN.zelle, ZELLEN.zahl];
    blatt.put(note, 1, { text: kriterium.id }, links);
    blatt.put(note, 2, { text: kriterium.titel }, links);
    if (kriterium.gewicht === null) blatt.put(note, GEWICHT, { text: '«[fehlt: gewicht]»' }, ZELLEN.luecke);
    else blatt.put(note, GEWICHT, { zahl: kriterium.gewicht }, as(rechts, FORMAT.zahl));
    if (kriterium.mindestpunkte === null) blatt.put(note, GEWICHT + 1, { leer: true }, rechts);
    else blatt.put(note, GEWICHT + 1, { zahl: kriterium.mindestpunkte }, as(rechts, FORMAT.zahl));
  }
}

function putSpaltennamen(blatt: Blatt, { zeile }: Plan): void {
  const namen: readonly (readonly [number, string])[] = [
    ...(zeile.preis > 0 ? [[zeile.preis, 'Preis in EUR, der gewertet wird'] as const] : []),
    [zeile.ausschluss, 'Ausschluss: Grund (sonst leer)'],
  ];
  for (const [stelle, text] of namen) {
    for (let spalte = 1; spalte <= GEWICHT + 1; spalte++)
      blatt.put(stelle, spalte, { leer: true }, ZELLEN.zelle);
    blatt.put(stelle, 2, { text }, ZELLEN.zelleFett);
  }
}

function putAngebot(blatt: Blatt, plan: Plan, spalte: number, angebot: Angebot | undefined): void {
  const { zeile } = plan;
  blatt.put(
    zeile.namen,
    spalte,
    { text: angebot?.bieter ?? `Angebot ${spalte - plan.von + 1}` },
    ZELLEN.eingabeFett,
  );
  for (const { kriterium, note, unter } of plan.kriterien) {
    const wert = angebot?.noten[kriterium.id];
    if (unter.length > 0) blatt.put(note, spalte, { leer: true }, ZELLEN.kopf);
    else
      blatt.put(
        note,
        spalte,
        wert === undefined ? { leer: true } : { zahl: wert },
        as(ZELLEN.eingabeZahl, FORMAT.zahl),
      );
  }
  if (zeile.preis > 0) {
    const preis = angebot?.preis ?? null;
    blatt.put(
      zeile.preis,
      spalte,
      preis === null ? { leer: true } : { zahl: preis },
      as(ZELLEN.eingabeZahl, FORMAT.geld),
    );
  }
  const grund = angebot?.ausgeschlossen?.grund;
  blatt.put(zeile.ausschluss, spalte, grund === undefined ? { leer: true } : { text: grund }, ZELLEN.eingabe);
}

/** Only grades of the scale; each row of a graded criterion has its rule. */
function validateNoten(blatt: Blatt, plan: Plan): void {
  const { von, bis, schritt } = plan.matrix.skala;
  for (const { note, unter } of plan.kriterien) {
    if (unter.length > 0) continue;
    const erste = adresse(note, plan.von);
    const stufen = `(${erste}-${von})/${schritt}`;
    blatt.validate({
      type: 'custom',
      formula1: `AND(ISNUMBER(${erste}),${erste}>=${von},${erste}<=${bis},ABS(${stufen}-ROUND(${stufen},0))<0.000001)`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Keine Note der Skala',
      errorMessage: `Bitte eine Note von ${showDezimal(von, 'de')} bis ${showDezimal(bis, 'de')} in Schritten von ${showDezimal(schritt, 'de')} eintragen.`,
      range: `${erste}:${adresse(note, plan.bis)}`,
    });
  }
}

function validatePreise(blatt: Blatt, { zeile, von, bis }: Plan): void {
  blatt.validate({
    type: 'decimal',
    operator: 'greaterThan',
    formula1: '0',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Kein Preis',
    errorMessage: 'Bitte einen Betrag in Euro größer als 0 eintragen, als Zahl ohne Währung.',
    range: `${adresse(zeile.preis, von)}:${adresse(zeile.preis, bis)}`,
  });
}
