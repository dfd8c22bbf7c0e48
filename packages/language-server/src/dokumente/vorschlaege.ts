import { dateiArtOf, type Fachgebiet, type SourcePosition, textTypen } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Gelesen } from '../arbeitsbereich/lage-fuer.ts';
import { completionAt } from '../features/completion/completion.ts';
import type { Vorschlaege, Vorschlag } from '../features/completion/vorschlag.ts';
import { withoutListed } from '../features/completion/werte.ts';
import { schreibstelleAt } from '../modell/schreibstelle.ts';
import { readBausteintext } from './baustein-text.ts';
import { kopfVorschlaege } from './kopf-vorschlaege.ts';
import { vorlagenVorschlaege } from './vorlagen-vorschlaege.ts';
import { vorlagenstelleAt } from './vorlagenstelle.ts';
import { angeboteVorschlaege, matrixVorschlaege } from './wertung-vorschlaege.ts';

/** What may be written at a place of a text block, a matrix, bids, or the `wertung` of a project. */
export async function vorschlaegeAt(
  text: string,
  position: SourcePosition,
  { document, lage }: Gelesen,
  bereich: Arbeitsbereich,
): Promise<Vorschlaege | undefined> {
  const heute = bereich.umgebung.heute();
  const art = dateiArtOf(document.uri);
  if (art === 'baustein') {
    const { kopf, textAb, davor } = readBausteintext(text);
    if (textAb === undefined || position.line < textAb)
      return kopfVorschlaege(kopf, position, document, lage, heute);
    const typen = lage.fachgebiet === undefined ? {} : typenOf(lage.fachgebiet);
    const stelle = vorlagenstelleAt(davor(position), typen);
    const rest = (text.split(/\r\n|\r|\n/)[position.line] ?? '').slice(position.character);
    return stelle === undefined ? undefined : vorlagenVorschlaege(stelle, rest, position, typen, lage);
  }
  const stelle = schreibstelleAt(text, position);
  if (stelle === undefined) return undefined;
  const own: readonly Vorschlag[] =
    art === 'matrix' || art === 'projekt'
      ? matrixVorschlaege(document, stelle, lage.sprache)
      : await angeboteVorschlaege(document, stelle, bereich);
  const found = completionAt(text, position, document, lage, heute);
  if (found === undefined) return undefined;
  return { ...found, eintraege: [...withoutListed(own, stelle), ...found.eintraege] };
}

const bekannt = new WeakMap<Fachgebiet, ReturnType<typeof textTypen>>();

function typenOf(fachgebiet: Fachgebiet): ReturnType<typeof textTypen> {
  const known = bekannt.get(fachgebiet) ?? textTypen(fachgebiet);
  bekannt.set(fachgebiet, known);
  return known;
}
