import {
  builtInBestand,
  type Fachgebiet,
  type Katalog,
  type Regelbestand,
  suggest,
  usualFachgebiet,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { loadEingebaut, loadRegister, loadValidator } from './eingebaut.ts';

/** Loads the catalogue; without folders nothing but the prebuilt file is read. */
export async function loadRegelbestand(ordner: readonly string[], cwd: string): Promise<Regelbestand> {
  const eingebaut = { katalog: loadEingebaut(), validatorOf: loadValidator, register: loadRegister };
  if (ordner.length === 0) return builtInBestand(eingebaut);
  const { bestandWith } = await import('./lokal.ts');
  return bestandWith(ordner, cwd, eingebaut);
}

/** Where nobody names a topic, the usual one is meant; `chooseFachgebiet` asks if there is none. */
export function fachgebietFor(katalog: Katalog, name: string | undefined): Fachgebiet {
  const usual = name === undefined ? usualFachgebiet(katalog) : undefined;
  const chosen = usual ?? katalog.fachgebiete[chooseFachgebiet(katalog, name)];
  if (chosen === undefined) throw new Error('chooseFachgebiet returned an unknown topic');
  return chosen;
}

/** The topic that the user names, checked; the only one if there is only one. */
export function chooseFachgebiet({ fachgebiete }: Katalog, name: string | undefined): string {
  const bekannt = Object.keys(fachgebiete);
  const [first] = bekannt;
  if (name === undefined) {
    if (first === undefined || bekannt.length > 1) throw new Bedienfehler(texte.fachgebietWaehlen(bekannt));
    return first;
  }
  if (!Object.hasOwn(fachgebiete, name)) {
    throw new Bedienfehler(texte.fachgebietUnbekannt(name, bekannt, suggest(name, bekannt)[0]));
  }
  return name;
}
