import {
  type Katalog,
  officialName,
  projektText,
  type Register,
  type Sprache,
  usualFachgebiet,
} from '@baukasten/engine';
import type { NeuesProjektErgebnis, NeuesProjektParameter } from '../protokoll.ts';
import { texte } from '../texte.ts';

/** The file that `baukasten neu projekt` writes. */
export function neuesProjekt(
  { ags, fachgebiet: id }: NeuesProjektParameter,
  katalog: Katalog,
  register: Register,
  sprache: Sprache,
): NeuesProjektErgebnis {
  const gemeinde = register.byAgs(ags);
  if (gemeinde === undefined) return { fehler: texte.agsUnbekannt(ags)[sprache] };
  const { fachgebiete } = katalog;
  const fachgebiet =
    id === undefined
      ? usualFachgebiet(katalog)
      : Object.hasOwn(fachgebiete, id)
        ? fachgebiete[id]
        : undefined;
  if (fachgebiet === undefined)
    return { fehler: texte.fachgebietUnbekannt(id ?? '', Object.keys(fachgebiete))[sprache] };
  return {
    dateiname: `${fileName(officialName(gemeinde))}.projekt.yaml`,
    text: projektText(fachgebiet, gemeinde),
  };
}

/** "Storkow (Mark), Stadt" → storkow-mark-stadt: lower-case letters, so that every system takes it. */
function fileName(name: string): string {
  const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return (
    name
      .toLowerCase()
      .split(',')[0]
      ?.replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') ?? 'projekt'
  );
}
