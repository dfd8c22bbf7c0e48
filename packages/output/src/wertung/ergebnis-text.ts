import {
  type Angebotswertung,
  type Ausschluss,
  type Sprache,
  showDezimal,
  stepText,
  type Wertung,
} from '@baukasten/engine';
import { pick, quote } from './worte.ts';

/** Who wins, by how much, and what decided between equals; one or two sentences. */
export function resultText(wertung: Wertung, sprache: Sprache): string {
  const { sieger, los, angebote, matrix } = wertung;
  if (los.length > 1) {
    const names = los.map((id) => quote(id, sprache)).join(', ');
    return pick(
      sprache,
      `Gleichstand auf Rang 1: ${names}. Nur das Los kann entscheiden; hier wird nicht gelost.`,
      `Equal on rank 1: ${names}. Only a lot can decide; none is drawn here.`,
    );
  }
  const [erste, zweite] = angebote.filter(({ rang }) => rang !== null);
  if (sieger === null || erste === undefined) {
    return pick(sprache, 'Kein Angebot ist wertbar.', 'No bid can be scored.');
  }
  const total = ({ gesamt }: Angebotswertung) => showDezimal(gesamt?.gerundet ?? '0', sprache);
  const isRatio = erste.leistungAusTausend !== null;
  const what = isRatio ? pick(sprache, 'der Kennzahl ', 'the ratio ') : '';
  const points = isRatio ? '' : pick(sprache, ' Punkten', ' points');
  const vorn = pick(
    sprache,
    `Das wirtschaftlichste Angebot ist ${quote(sieger, sprache)} mit ${what}${total(erste)}${points}`,
    `The most economically advantageous bid is ${quote(sieger, sprache)} with ${what}${total(erste)}${points}`,
  );
  if (zweite === undefined) return `${vorn}.`;
  const vor = pick(
    sprache,
    `, vor ${quote(zweite.angebot.id, sprache)} mit ${total(zweite)}`,
    `, ahead of ${quote(zweite.angebot.id, sprache)} with ${total(zweite)}`,
  );
  const { entschiedenDurch } = erste;
  const decider = entschiedenDurch ?? (matrix.korridor === null ? null : matrix.korridor.entscheidet);
  if (decider === null) return `${vorn}${vor}.`;
  const step = stepText(decider, matrix)[sprache];
  const why =
    entschiedenDurch === null
      ? pick(sprache, `Im Korridor entschied ${step}.`, `Within the corridor ${step} decided.`)
      : pick(sprache, `Bei gleichem Ergebnis entschied ${step}.`, `Between equal results ${step} decided.`);
  return `${vorn}${vor}. ${why}`;
}

/** Why a bid is out, as a sentence without its name. */
export function exclusionText(grund: Ausschluss, sprache: Sprache): string {
  const show = (zahl: string) => showDezimal(zahl, sprache);
  switch (grund.art) {
    case 'vorgabe': {
      const quelle = grund.quelle === null ? '' : ` (${grund.quelle})`;
      return `${pick(sprache, 'ausgeschlossen', 'excluded')}: ${grund.grund}${quelle}`;
    }
    case 'mindestpunkte':
      return pick(
        sprache,
        `ausgeschlossen: ${show(grund.punkte.gerundet)} Punkte in ${grund.kriterium}, mindestens nötig sind ${show(grund.mindestens)}`,
        `excluded: ${show(grund.punkte.gerundet)} points in ${grund.kriterium}, at least ${show(grund.mindestens)} are needed`,
      );
    case 'korridor':
      return pick(
        sprache,
        `außerhalb des Korridors: Kennzahl ${show(grund.kennzahl.gerundet)}, der Korridor beginnt bei ${show(grund.mindestens.gerundet)}`,
        `outside the corridor: ratio ${show(grund.kennzahl.gerundet)}, the corridor begins at ${show(grund.mindestens.gerundet)}`,
      );
    default:
      return grund satisfies never;
  }
}
