import { createPruefer, findVariante, type Pruefer, type Regelbestand, suggest } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { loadAuswerter } from '../katalog/auswerter.ts';
import { landOption, stichtagOption } from '../optionen.ts';
import { texte } from '../texte.ts';

/** Reads the options of a call that decide on verdicts. */
export async function prueferOf(
  eingabe: Eingabe,
  bestand: Regelbestand,
  heute: string,
  begruendungen: boolean,
): Promise<Pruefer> {
  const loading = loadAuswerter(textOption(eingabe, 'auswerter'));
  const stichtag = stichtagOption(eingabe);
  const land = landOption(eingabe, bestand.register());
  const auswerter = await loading;
  const streng = flagOption(eingabe, 'streng');
  return createPruefer({ stichtag, heute, land, streng, begruendungen, auswerter }, bestand);
}

/** The names of `--variante`, checked against all topics. */
export function variantenOption(eingabe: Eingabe, { katalog }: Regelbestand): readonly string[] {
  const namen = listOption(eingabe, 'variante');
  const fachgebiete = Object.values(katalog.fachgebiete);
  const bekannt = fachgebiete.flatMap(({ varianten }) => varianten.map(({ id }) => id));
  for (const name of namen) {
    if (fachgebiete.some((one) => findVariante(one, name) !== undefined)) continue;
    const kurz = bekannt.map((id) => id.split('/').at(-1) ?? id);
    throw new Bedienfehler(texte.varianteUnbekannt(name, kurz, suggest(name, [...kurz, ...bekannt])[0]));
  }
  return namen;
}
