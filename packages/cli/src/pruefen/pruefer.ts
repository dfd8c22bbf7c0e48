import {
  type AuswerterName,
  createPruefer,
  findVariante,
  type Pruefer,
  type Regelbestand,
  suggest,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { loadAuswerter } from '../katalog/auswerter.ts';
import { landOption, stichtagOption } from '../optionen.ts';
import { texte } from '../texte.ts';

export interface PrueferWuensche {
  /** Whether what follows shows reasons; hundreds of reports with them would not fit into memory. */
  readonly begruendungen?: boolean;
  /** The evaluator if the call names none. */
  readonly auswerter?: AuswerterName;
}

/** Reads the options of a call that decide on verdicts. */
export async function prueferOf(
  eingabe: Eingabe,
  bestand: Regelbestand,
  heute: string,
  { begruendungen = false, auswerter: ueblich }: PrueferWuensche = {},
): Promise<Pruefer> {
  const loading = loadAuswerter(textOption(eingabe, 'auswerter') ?? ueblich);
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
