import type { Text } from '../document/problem.ts';
import type { Gemeinde } from './gemeinde.ts';
import { namesGemeinde } from './ortslage.ts';
import { type RegisterAngaben, registerAngaben } from './register-angaben.ts';
import type { EinwohnerFigur, RegisterDaten } from './register-daten.ts';
import { dateText, numberText } from './register-text.ts';

/** A value of a project needs a look. It never sets an exit code. */
export interface RegisterHinweis {
  readonly code: 'register-abweichung' | 'nahe-schwelle' | 'zensus-basis' | 'gebietsaenderung' | 'verband';
  /** Where it belongs in the project; the field may be absent there. */
  readonly pfad: readonly string[];
  readonly text: Text;
}

/** A number of inhabitants at which the law changes. Comes from the rules, never from code. */
export interface Schwelle {
  readonly name: string;
  /** Inhabitants. */
  readonly wert: number;
  /** A figure this close (percent of `wert`) must not rest on an approximation. */
  readonly naeheProzent: number;
}

export interface RegisterPruefung {
  readonly gemeinde: Gemeinde;
  readonly daten: RegisterDaten;
  /** What the user stated; absent keys are filled by the register. */
  readonly angaben?: RegisterAngaben;
  readonly schwellen?: readonly Schwelle[];
  /** Where the municipality stands in the project; default `gemeinde`. */
  readonly pfad?: readonly string[];
}

/**
 * What a planner should know about the figures of a municipality, in fixed order: stated values that differ from the
 * register, closeness to a threshold, figures on both sides of one, changed territory, membership in a Verband.
 */
export function registerHinweise(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  return [
    ...deviations(pruefung),
    ...nearThresholds(pruefung),
    ...splitThresholds(pruefung),
    ...changedTerritory(pruefung),
    ...membership(pruefung),
  ];
}

type Feld = keyof RegisterAngaben;

const FELDER: readonly Feld[] = [
  'name',
  'land',
  'kreis',
  'verband',
  'verband_art',
  'einwohner_2024_01_01',
  'einwohner',
  'flaeche_km2',
];

function deviations(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  const { gemeinde, daten, angaben = {} } = pruefung;
  const register = registerAngaben(gemeinde, daten);
  return FELDER.flatMap((feld) => {
    const [angegeben, bekannt] = [angaben[feld], register[feld]];
    if (angegeben === undefined || bekannt === undefined || agrees(feld, angegeben, bekannt, gemeinde))
      return [];
    return [at(pruefung, 'register-abweichung', feld, deviationText(pruefung, feld, angegeben, bekannt))];
  });
}

/** Names are compared as places, areas with the decimals that the user wrote; everything else literally. */
function agrees(
  feld: Feld,
  angegeben: string | number,
  bekannt: string | number,
  gemeinde: Gemeinde,
): boolean {
  if (feld === 'name') return namesGemeinde(String(angegeben), gemeinde);
  if (feld !== 'flaeche_km2') return angegeben === bekannt;
  const stellen = /\.(\d+)$/.exec(String(angegeben))?.[1]?.length ?? 0;
  return Number(bekannt).toFixed(stellen) === Number(angegeben).toFixed(stellen);
}

function deviationText(
  pruefung: RegisterPruefung,
  feld: Feld,
  angegeben: string | number,
  bekannt: string | number,
): Text {
  const stand = standOf(pruefung.daten, feld);
  const zwischen = einwohnerFelder.has(feld)
    ? between(pruefung, [Number(angegeben), Number(bekannt)])
    : { de: '', en: '' };
  const [a, b] = [valueText(feld, angegeben), valueText(feld, bekannt)];
  return {
    de: `Angegeben ist ${a.de}, das Gemeindeverzeichnis nennt ${b.de}${stand.de}.${zwischen.de} Es gilt die Angabe; bitte prüfen.`,
    en: `The file states ${a.en}, the register of municipalities gives ${b.en}${stand.en}.${zwischen.en} The stated value is used; please check it.`,
  };
}

const einwohnerFelder: ReadonlySet<Feld> = new Set<Feld>(['einwohner_2024_01_01', 'einwohner']);

function valueText(feld: Feld, wert: string | number): Text {
  if (typeof wert === 'string') return { de: `${feld} „${wert}“`, en: `${feld} "${wert}"` };
  const zahl = numberText(wert);
  if (feld === 'flaeche_km2') return { de: `die Fläche ${zahl.de} km²`, en: `an area of ${zahl.en} km²` };
  return { de: `die Einwohnerzahl ${zahl.de}`, en: `${zahl.en} inhabitants` };
}

/** Day and census behind the register's value; empty for names. */
function standOf(daten: RegisterDaten, feld: Feld): Text {
  if (feld === 'einwohner_2024_01_01') return basis(daten, daten.naeherung.figur);
  return feld === 'einwohner' ? basis(daten, 'einwohner_2024') : { de: '', en: '' };
}

function basis(daten: RegisterDaten, figur: EinwohnerFigur): Text {
  const { stand, zensus } = daten.figuren[figur];
  const tag = dateText(stand);
  return { de: ` (${tag.de}, Zensus ${zensus})`, en: ` (${tag.en}, census of ${zensus})` };
}

/** Only where the register's approximation is used: a stated figure is the planner's own. */
function nearThresholds(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  const { gemeinde, daten, angaben = {}, schwellen = [] } = pruefung;
  const { feld, figur, tag } = daten.naeherung;
  const wert = gemeinde.einwohner[figur];
  if (wert === undefined || angaben[feld] !== undefined) return [];
  const [zahl, stand, stichtag] = [numberText(wert), basis(daten, figur), dateText(tag)];
  return schwellen
    .filter((schwelle) => Math.abs(wert - schwelle.wert) * 100 <= schwelle.wert * schwelle.naeheProzent)
    .map((schwelle) => {
      const s = thresholdText(schwelle);
      return at(pruefung, 'nahe-schwelle', feld, {
        de: `${gemeinde.name} liegt mit ${zahl.de} Einwohnern${stand.de} nahe an ${s.de}. Diese Zahl ist nur eine Näherung für die am ${stichtag.de} gemeldeten Einwohner; bitte die Zahl des Melderegisters als ${feld} eintragen.`,
        en: `With ${zahl.en} inhabitants${stand.en}, ${gemeinde.name} is close to ${s.en}. This figure only approximates the inhabitants registered on ${stichtag.en}; please enter the figure of the population register as ${feld}.`,
      });
    });
}

/** The older and the newer census put the municipality on different sides. */
function splitThresholds(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  const { gemeinde, daten, angaben = {}, schwellen = [] } = pruefung;
  const { feld, figur } = daten.naeherung;
  const [alt, neu] = [gemeinde.einwohner[figur], gemeinde.einwohner.einwohner_2024];
  if (alt === undefined || angaben[feld] !== undefined) return [];
  const [a, n] = [numberText(alt), numberText(neu)];
  const [altStand, neuStand] = [basis(daten, figur), basis(daten, 'einwohner_2024')];
  return separating(schwellen, [alt, neu]).map((schwelle) => {
    const s = thresholdText(schwelle);
    return at(pruefung, 'zensus-basis', feld, {
      de: `Die amtlichen Zahlen von ${gemeinde.name} liegen auf verschiedenen Seiten von ${s.de}: ${a.de} Einwohner${altStand.de}, ${n.de}${neuStand.de}. Verwendet wird die erste; bitte die maßgebliche Zahl als ${feld} eintragen.`,
      en: `The official figures of ${gemeinde.name} lie on different sides of ${s.en}: ${a.en} inhabitants${altStand.en}, ${n.en}${neuStand.en}. The first is used; please enter the decisive figure as ${feld}.`,
    });
  });
}

function changedTerritory(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  const { gemeinde, daten } = pruefung;
  const {
    einwohner_2023: frueher,
    einwohner_2023_gebiet_2024: spaeter,
    einwohner_2024: neu,
  } = gemeinde.einwohner;
  const feld = daten.naeherung.feld;
  if (frueher === undefined || frueher !== spaeter) {
    const [stand, von, bis] = [
      dateText(daten.figuren.einwohner_2023.stand),
      dateText(daten.figuren.einwohner_2023.gebietsstand),
      dateText(daten.figuren.einwohner_2023_gebiet_2024.gebietsstand),
    ];
    const [f, s] = [frueher === undefined ? KEINE_ZAHL : numberText(frueher), numberText(spaeter)];
    const zwischen = frueher === undefined ? { de: '', en: '' } : between(pruefung, [frueher, spaeter]);
    return [
      at(pruefung, 'gebietsaenderung', feld, {
        de: `Das Gebiet oder der Schlüssel von ${gemeinde.name} hat sich geändert. Einwohner am ${stand.de}: ${f.de} auf dem Gebiet vom ${von.de}, ${s.de} auf dem Gebiet vom ${bis.de}.${zwischen.de} Bitte klären, welches Gebiet maßgeblich ist, und die Zahl als ${feld} eintragen.`,
        en: `The territory or the key of ${gemeinde.name} has changed. Inhabitants on ${stand.en}: ${f.en} on the territory of ${von.en}, ${s.en} on the territory of ${bis.en}.${zwischen.en} Please settle which territory is decisive and enter its figure as ${feld}.`,
      }),
    ];
  }
  if (!gemeinde.gebietGeaendert) return [];
  const [a, n, seit] = [
    numberText(frueher),
    numberText(neu),
    dateText(daten.figuren.einwohner_2023_gebiet_2024.gebietsstand),
  ];
  const [altStand, neuStand] = [basis(daten, 'einwohner_2023'), basis(daten, 'einwohner_2024')];
  return [
    at(pruefung, 'gebietsaenderung', feld, {
      de: `Das Gebiet von ${gemeinde.name} hat sich nach dem ${seit.de} geändert: ${a.de} Einwohner auf dem früheren Gebiet${altStand.de}, ${n.de} nach der neuesten Zahl${neuStand.de}. Bitte prüfen, welches Gebiet maßgeblich ist.`,
      en: `The territory of ${gemeinde.name} changed after ${seit.en}: ${a.en} inhabitants on the former territory${altStand.en}, ${n.en} by the newest figure${neuStand.en}. Please check which territory is decisive.`,
    }),
  ];
}

const KEINE_ZAHL: Text = { de: 'keine Zahl', en: 'no figure' };

function membership(pruefung: RegisterPruefung): readonly RegisterHinweis[] {
  const { name, verband } = pruefung.gemeinde;
  if (verband === undefined) return [];
  return [
    at(pruefung, 'verband', 'verband', {
      de: `${name} gehört einem Verband an: „${verband.name}“ (${verband.art}). Zuständig für die Planung kann statt der Gemeinde der Verband sein; bitte klären, wer sie verantwortet.`,
      en: `${name} belongs to an association of municipalities: "${verband.name}" (${verband.art}). It may be the planning body instead of the municipality; please settle who is responsible.`,
    }),
  ];
}

/** A sentence naming the thresholds that separate the figures; empty if none does. */
function between(pruefung: RegisterPruefung, zahlen: readonly number[]): Text {
  const texte = separating(pruefung.schwellen ?? [], zahlen).map(thresholdText);
  if (texte.length === 0) return { de: '', en: '' };
  return {
    de: ` Dazwischen: ${texte.map((text) => text.de).join(', ')}.`,
    en: ` Between them: ${texte.map((text) => text.en).join(', ')}.`,
  };
}

/** Exactly at the threshold counts as a side of its own: "less than" and "at most" then differ. */
function separating(schwellen: readonly Schwelle[], zahlen: readonly number[]): readonly Schwelle[] {
  return schwellen.filter(({ wert }) => new Set(zahlen.map((zahl) => Math.sign(zahl - wert))).size > 1);
}

function thresholdText(schwelle: Schwelle): Text {
  const zahl = numberText(schwelle.wert);
  return { de: `${zahl.de} („${schwelle.name}“)`, en: `${zahl.en} ("${schwelle.name}")` };
}

function at(
  pruefung: RegisterPruefung,
  code: RegisterHinweis['code'],
  feld: Feld,
  text: Text,
): RegisterHinweis {
  return { code, pfad: [...(pruefung.pfad ?? ['gemeinde']), feld], text };
}
