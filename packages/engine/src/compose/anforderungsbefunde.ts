import type { BefundKontext } from '../befund/to-befund.ts';
import type { Text } from '../document/problem.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { OHNE_WIRKUNG } from '../evaluate/urteil.ts';
import { nameOf } from './befunde.ts';
import type { Bausteinwahl, Textbefund } from './types.ts';

/** How a requirement stands in a project, over all elements of its list. */
export interface Anforderungsstand {
  readonly kennung: string;
  readonly titel: string;
  /** True: for sure; undefined: not known yet. */
  readonly gilt: boolean | undefined;
  /** Met by the facts wherever it applies. */
  readonly erfuellt: boolean;
  /** A "muss" that rests on confirmed sources. */
  readonly bindend: boolean;
  readonly auswertung: Auswertung;
}

/** One entry for each Kennung; it applies if it applies to one element. */
export function standOf(auswertungen: readonly Auswertung[]): ReadonlyMap<string, Anforderungsstand> {
  const found = new Map<string, Anforderungsstand>();
  for (const auswertung of auswertungen) {
    const { kennung, felder, sicherheit } = auswertung.anforderung;
    const known = found.get(kennung);
    const gilt = applies(auswertung);
    const erfuellt = (known?.erfuellt ?? true) && (gilt === false || auswertung.urteil === 'erfuellt');
    if (known !== undefined && (known.gilt === true || gilt === false)) {
      found.set(kennung, { ...known, erfuellt });
      continue;
    }
    found.set(kennung, {
      kennung,
      titel: felder.titel?.wert ?? kennung,
      gilt,
      erfuellt,
      bindend: felder.verbindlichkeit?.wert === 'muss' && (sicherheit === 'A' || sicherheit === 'B'),
      auswertung,
    });
  }
  return found;
}

function applies({ urteil, ergebnis }: Auswertung): boolean | undefined {
  if (OHNE_WIRKUNG.has(urteil)) return false;
  const offen = urteil === 'offen' || urteil === 'anstehend';
  return offen && ergebnis.moeglich.some((one) => OHNE_WIRKUNG.has(one)) ? undefined : true;
}

/** Requirements that apply and that blocks could answer, but no chosen one does. */
export function unanswered(
  wahlen: readonly Bausteinwahl[],
  stand: ReadonlyMap<string, Anforderungsstand>,
  kontext: BefundKontext,
): readonly Textbefund[] {
  const answers = new Map<string, Bausteinwahl[]>();
  for (const wahl of wahlen)
    for (const { wert } of wahl.baustein.verlangtVon) answers.set(wert, [...(answers.get(wert) ?? []), wahl]);
  return [...answers].flatMap(([kennung, candidates]): readonly Textbefund[] => {
    const eine = stand.get(kennung);
    if (eine === undefined || eine.gilt === false) return [];
    // A block whose own condition is open has a finding that says what is missing.
    if (candidates.some(({ gewaehlt }) => gewaehlt !== false)) return [];
    // Of blocks of another Land or time nobody can choose one.
    const possible = candidates.filter(({ grund }) => grund === 'bedingung');
    if (possible.length === 0) return [];
    // A recommendation that is met needs no text; of a duty the file may say more than the documents do.
    if (eine.erfuellt && eine.auswertung.anforderung.felder.verbindlichkeit?.wert !== 'muss') return [];
    const sure = eine.gilt === true;
    const say = eine.erfuellt ? metWithout : sure ? missing : perhapsMissing;
    const feld = eine.auswertung.anforderung.felder.feld?.wert.split('.') ?? ['projekt'];
    return [
      {
        art: 'unbeantwortet',
        schwere: sure && eine.bindend ? 'warnung' : 'hinweis',
        anforderung: kennung,
        bausteine: possible.map(({ baustein }) => baustein.kennung),
        range: kontext.fakten.rangeOf(feld),
        text: say(kennung, eine.titel, possible),
      },
    ];
  });
}

function missing(kennung: string, titel: string, wahlen: readonly Bausteinwahl[]): Text {
  const { de, en } = oneOf(wahlen);
  return {
    de: `${kennung} verlangt „${titel}“; ${de} fehlt, denn die Bedingung trifft nach den Angaben nicht zu: Angaben prüfen oder die Anforderung auf anderem Weg erfüllen.`,
    en: `${kennung} asks for "${titel}"; ${en} is missing, because its condition does not hold by the facts: check them, or meet the requirement in another way.`,
  };
}

function metWithout(kennung: string, titel: string, wahlen: readonly Bausteinwahl[]): Text {
  const { de, en } = oneOf(wahlen);
  return {
    de: `${kennung} „${titel}“ ist nach den Angaben erfüllt; in den Unterlagen steht es nicht, denn ${de} ist nicht gewählt, weil die Bedingung nach den Angaben nicht zutrifft: Angaben prüfen oder den Text selbst beifügen.`,
    en: `${kennung} "${titel}" is met by the facts; the documents do not say so, for ${en} is not chosen, because its condition does not hold by the facts: check them, or add the text yourself.`,
  };
}

function perhapsMissing(kennung: string, titel: string, wahlen: readonly Bausteinwahl[]): Text {
  const { de, en } = oneOf(wahlen);
  return {
    de: `Ob ${kennung} „${titel}“ hier gilt, steht noch nicht fest. Falls ja, fehlt ${de}, denn die Bedingung trifft nach den Angaben nicht zu.`,
    en: `Whether ${kennung} "${titel}" applies here is not known yet. If so, ${en} is missing, because its condition does not hold by the facts.`,
  };
}

function oneOf(wahlen: readonly Bausteinwahl[]): Text {
  const namen = wahlen.map(nameOf).join(', ');
  return {
    de: `${wahlen.length === 1 ? 'der Baustein' : 'einer der Bausteine'} ${namen}`,
    en: `${wahlen.length === 1 ? 'text block' : 'one of the text blocks'} ${namen}`,
  };
}

/** Chosen blocks of which no requirement applies. */
export function withoutRequirement(
  gewaehlt: readonly Bausteinwahl[],
  stand: ReadonlyMap<string, Anforderungsstand>,
): readonly Textbefund[] {
  return gewaehlt.flatMap((wahl): readonly Textbefund[] => {
    const asked = wahl.baustein.verlangtVon.flatMap(({ wert }) => stand.get(wert) ?? []);
    // What a relief takes away may be recorded by this very block.
    const kept = asked.some(({ gilt, auswertung }) => gilt !== false || auswertung.urteil === 'erlassen');
    if (asked.length === 0 || kept) return [];
    const kennungen = asked.map(({ kennung }) => kennung).join(', ');
    return [
      {
        art: 'nicht_anwendbar',
        schwere: 'hinweis',
        bausteine: [wahl.baustein.kennung],
        range: wahl.baustein.range,
        text: {
          de: `Der Baustein ${nameOf(wahl)} ist gewählt, obwohl keine Anforderung, die ihn verlangt, auf dieses Vorhaben zutrifft (${kennungen}); er schadet nicht, muss aber nicht sein.`,
          en: `Text block ${nameOf(wahl)} is chosen although no requirement that asks for it applies to this project (${kennungen}); it does no harm, but need not be there.`,
        },
      },
    ];
  });
}
