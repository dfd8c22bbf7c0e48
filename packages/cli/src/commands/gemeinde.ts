import {
  dayText,
  describeGemeinde,
  type Gemeinde,
  officialName,
  type Register,
  registerAngaben,
  type Sprache,
} from '@baukasten/engine';
import { paragraph } from '@baukasten/output';
import { type Eingabe, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { loadRegister } from '../katalog/eingebaut.ts';
import type { Rahmen } from '../rahmen.ts';
import { unknownGemeinde } from '../unbekannte-gemeinde.ts';

/** `gemeinde`: what the register knows about a municipality, or which ones a name may mean. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const register = loadRegister();
  const name = eingabe.argumente.join(' ');
  const { treffer, aehnlich } = register.find(name);
  if (textOption(eingabe, 'format') === 'json') {
    const json = {
      format: 'baukasten-gemeinde/1',
      gesucht: name,
      treffer: treffer.map(toJson),
      aehnlich: aehnlich.map(toJson),
    };
    rahmen.stdout.write(`${JSON.stringify(json, undefined, 2)}\n`);
    return treffer.length === 0 ? EXIT.eingabe : EXIT.sauber;
  }
  const [first] = treffer;
  if (first === undefined) throw unknownGemeinde(name, aehnlich, register);
  const lines =
    treffer.length === 1 ? describe(first, register, rahmen) : candidates(name, treffer, rahmen.sprache);
  rahmen.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.sauber;
}

function toJson(gemeinde: Gemeinde): object {
  const { ags, ars, name, zusatz, art, land, kreis, verband, plz, einwohner, flaecheKm2 } = gemeinde;
  return { ags, ars, name, zusatz, art, land, kreis, verband, plz, einwohner, flaeche_km2: flaecheKm2 };
}

function candidates(name: string, treffer: readonly Gemeinde[], sprache: Sprache): readonly string[] {
  return [
    WORTE[sprache].mehrere(name, treffer.length),
    ...treffer.map((one) => `  ${describeGemeinde(one)}`),
  ];
}

function describe(gemeinde: Gemeinde, { daten }: Register, { sprache, stdout }: Rahmen): readonly string[] {
  const worte = WORTE[sprache];
  const { naeherung, figuren } = daten;
  const genaehert = registerAngaben(gemeinde, daten)[naeherung.feld];
  const zahl = (wert: number): string => wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  const tag = (iso: string): string => dayText(iso)[sprache];
  const { verband, einwohner } = gemeinde;
  const rows: readonly (readonly [string, string])[] = [
    [worte.ags, gemeinde.ags],
    [worte.land, `${gemeinde.landName} (${gemeinde.land})`],
    [worte.kreis, gemeinde.kreis],
    [worte.verband, verband === undefined ? worte.keiner : `${verband.art} ${verband.name}`],
    [worte.einwohner(tag(figuren.einwohner_2024.stand)), zahl(einwohner.einwohner_2024)],
    [
      worte.einwohner(tag(naeherung.tag)),
      genaehert === undefined
        ? worte.unbekannt
        : worte.naeherung(zahl(genaehert), tag(figuren[naeherung.figur].stand)),
    ],
    [worte.flaeche, `${zahl(gemeinde.flaecheKm2)} km²`],
  ];
  const breite = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, wert]) => `  ${name.padEnd(breite)}  ${wert}`);
  const quelle = `${worte.gebietsstand(tag(daten.gebietsstand))} ${daten.quelle}`;
  return [
    officialName(gemeinde),
    ...lines,
    '',
    ...paragraph([{ text: quelle }], { breite: stdout.breite, erst: 0 }),
  ];
}

const WORTE = {
  de: {
    ags: 'Gemeindeschlüssel (AGS)',
    land: 'Land',
    kreis: 'Kreis',
    verband: 'Verband',
    keiner: 'keiner',
    einwohner: (tag: string) => `Einwohner am ${tag}`,
    naeherung: (zahl: string, tag: string) => `${zahl} (Näherung: Stand ${tag})`,
    unbekannt: 'nicht im Verzeichnis',
    flaeche: 'Fläche',
    gebietsstand: (tag: string) => `Gebietsstand ${tag}.`,
    mehrere: (name: string, anzahl: number) => `„${name}“ heißen ${anzahl} Gemeinden:`,
  },
  en: {
    ags: 'Municipality key (AGS)',
    land: 'Land',
    kreis: 'District',
    verband: 'Association',
    keiner: 'none',
    einwohner: (tag: string) => `Inhabitants on ${tag}`,
    naeherung: (zahl: string, tag: string) => `${zahl} (approximation: as of ${tag})`,
    unbekannt: 'not in the register',
    flaeche: 'Area',
    gebietsstand: (tag: string) => `Territory as of ${tag}.`,
    mehrere: (name: string, anzahl: number) => `${anzahl} municipalities are called "${name}":`,
  },
} as const;
