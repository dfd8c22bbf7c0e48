import { landName, type Sprache, WORST_FIRST } from '@baukasten/engine';
import {
  createStil,
  displayPath,
  formatDay,
  paragraph,
  type Span,
  type Stil,
  worteFor,
} from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';
import type { Aenderung, GroessenAenderung, Kopf, Stand, Ursache, Vergleich } from './vergleich.ts';

interface Kontext {
  readonly sprache: Sprache;
  readonly stil: Stil;
  readonly breite: number;
  readonly basis: string;
}

/** The comparison for people; without colour if it goes to a file. */
export function vergleichTabelle(
  vergleiche: readonly Vergleich[],
  { sprache, stdout, ordner }: Rahmen,
  ausgabe: string | undefined,
): string {
  const stil = createStil(ausgabe === undefined && stdout.farbe);
  const kontext: Kontext = { sprache, stil, breite: stdout.breite, basis: ordner };
  const blocks = vergleiche.map((one) => oneVergleich(one, kontext).join('\n'));
  const hinweis = paragraph([{ text: worteFor(sprache).rechtshinweis, stil: stil.blass }], {
    breite: kontext.breite,
    erst: 0,
  });
  return `${blocks.join('\n\n')}\n\n${hinweis.join('\n')}`;
}

function oneVergleich(vergleich: Vergleich, kontext: Kontext): readonly string[] {
  const { vorher, nachher, variante, wirkung, aenderungen, unveraendert, groessen } = vergleich;
  const wirkt = wirkung === 'ja';
  const worte = WORTE[kontext.sprache];
  const { stil } = kontext;
  const herkunft = variante.herkunft === undefined ? '' : ` (${worte.herkunft[variante.herkunft]})`;
  return [
    ...line(
      kontext,
      0,
      { text: placeOf(vorher), stil: stil.fett },
      { text: `· ${displayPath(vorher.datei, kontext.basis)}`, stil: stil.blass },
    ),
    ...line(kontext, 0, {
      text: `${worte.stichtag} ${formatDay(vorher.stichtag, kontext.sprache)}`,
      stil: stil.blass,
    }),
    ...line(kontext, 0, {
      text: `${worte.variante} ${shortName(variante.id)}: ${variante.titel}${herkunft}`,
      stil: stil.gelb,
    }),
    '',
    ...(wirkt ? aenderungen.flatMap((one) => [...oneAenderung(one, kontext), '']) : []),
    ...(wirkt && groessen.length > 0
      ? [worte.groessen, ...groessen.flatMap((one) => oneGroesse(one, kontext)), '']
      : []),
    ...line(kontext, 0, {
      text: wirkt ? worte.anzahl(aenderungen.length, unveraendert) : worte.ohneWirkung[wirkung],
      stil: stil.fett,
    }),
    ...(wirkt ? standing(vorher, nachher, kontext) : []),
  ];
}

function oneAenderung(aenderung: Aenderung, kontext: Kontext): readonly string[] {
  const { kennung, element, titel, vorher, nachher, ursachen } = aenderung;
  const { stil } = kontext;
  const wo = element === undefined ? kennung : `${kennung} [${element}]`;
  return [
    ...line(kontext, 2, { text: wo, stil: stil.fett }, { text: titel }),
    ...line(
      kontext,
      4,
      { text: standText(vorher, kontext), stil: stil.blass },
      { text: '→' },
      { text: standText(nachher, kontext), stil: stil.fett },
    ),
    ...ursachen.flatMap((one) => line(kontext, 4, { text: ursacheText(one, kontext), stil: stil.blass })),
  ];
}

function oneGroesse(
  { element, titel, vorher, nachher }: GroessenAenderung,
  kontext: Kontext,
): readonly string[] {
  const { sprache } = kontext;
  const wo = element === undefined ? titel : `${titel} [${element}]`;
  return line(kontext, 2, { text: `${wo}: ${vorher[sprache]} → ${nachher[sprache]}` });
}

function standText(stand: Stand | undefined, { sprache }: Kontext): string {
  if (stand === undefined) return WORTE[sprache].giltNicht;
  const { urteil, verbindlichkeit, faelligAm } = stand;
  const worte = worteFor(sprache);
  const frist = faelligAm === undefined ? '' : `, ${WORTE[sprache].frist} ${formatDay(faelligAm, sprache)}`;
  return `${worte.urteil[urteil]} (${worte.verbindlichkeit[verbindlichkeit]}${frist})`;
}

function ursacheText({ art, name, titel, vorher, nachher, quelle }: Ursache, { sprache }: Kontext): string {
  const worte = WORTE[sprache];
  const what = titel === undefined ? name : `${titel} (${name})`;
  const values =
    nachher === undefined
      ? ''
      : `: ${vorher === undefined ? '' : `${vorher[sprache]} → `}${nachher[sprache]}`;
  return `${worte.ursache} ${worte.art[art]} ${what}${values}${quelle === undefined ? '' : ` (${quelle})`}`;
}

function placeOf({ gemeinde, land, datei }: Kopf): string {
  return [gemeinde ?? datei, ...(land === undefined ? [] : [landName(land)])].join(' · ');
}

/** Duties by verdict, as far as their numbers differ: what is waived is not lost. */
function standing(vorher: Kopf, nachher: Kopf, kontext: Kontext): readonly string[] {
  const [a, b] = [vorher.zusammenfassung, nachher.zusammenfassung];
  const { anzahl } = worteFor(kontext.sprache);
  const parts = WORST_FIRST.filter((urteil) => a.nachUrteil[urteil] !== b.nachUrteil[urteil]).map(
    (urteil) => `${a.nachUrteil[urteil]} → ${b.nachUrteil[urteil]} ${anzahl[urteil]}`,
  );
  const all = a.pflichten === b.pflichten ? String(a.pflichten) : `${a.pflichten} → ${b.pflichten}`;
  if (parts.length === 0) return [];
  return line(kontext, 0, { text: WORTE[kontext.sprache].pflichten(all, parts.join(' · ')) });
}

function shortName(id: string): string {
  return id.split('/').at(-1) ?? id;
}

function line({ breite }: Kontext, erst: number, ...spans: readonly Span[]): readonly string[] {
  return paragraph(spans, { breite, erst, folge: erst === 0 ? 0 : erst + 2 });
}

const WORTE = {
  de: {
    stichtag: 'Stichtag',
    variante: 'Variante',
    ursache: 'Grund:',
    frist: 'Frist',
    giltNicht: 'gilt nicht',
    ohneWirkung: {
      ort: 'Die Variante gilt für dieses Vorhaben nicht: Sie ist für ein anderes Land oder einen anderen Ort gemacht.',
      zeit: 'Die Variante gilt am Stichtag nicht (geltung); mit --stichtag einen anderen Tag wählen.',
    },
    groessen: 'Abgeleitete Werte',
    pflichten: (alle: string, teile: string) =>
      `Von ${alle} ${alle === '1' ? 'Pflicht' : 'Pflichten'}: ${teile}`,
    anzahl: (geaendert: number, gleich: number) =>
      `${geaendert === 0 ? 'Keine Änderung' : geaendert === 1 ? '1 Änderung' : `${geaendert} Änderungen`} · ${gleich} unverändert`,
    herkunft: {
      geltend: 'geltendes Recht',
      vorgeschlagen: 'vorgeschlagen',
      studie: 'aus einer Studie',
      annahme: 'Annahme',
    },
    art: {
      parameter: 'Parameter',
      groesse: 'Größe',
      erleichterung: 'Erleichterung',
      feld: 'geändertes Feld',
      entfaellt: 'entfällt',
      ergaenzt: 'neu',
    },
  },
  en: {
    stichtag: 'Reference day',
    variante: 'Variant',
    ursache: 'Reason:',
    frist: 'deadline',
    giltNicht: 'does not exist',
    ohneWirkung: {
      ort: 'The variant has no effect on this project: it is made for another Land or town.',
      zeit: 'The variant is not in force on the reference day (geltung); choose another one with --stichtag.',
    },
    groessen: 'Derived values',
    pflichten: (alle: string, teile: string) => `Of ${alle} ${alle === '1' ? 'duty' : 'duties'}: ${teile}`,
    anzahl: (geaendert: number, gleich: number) =>
      `${geaendert === 0 ? 'No change' : geaendert === 1 ? '1 change' : `${geaendert} changes`} · ${gleich} unchanged`,
    herkunft: {
      geltend: 'law in force',
      vorgeschlagen: 'proposed',
      studie: 'from a study',
      annahme: 'assumption',
    },
    art: {
      parameter: 'parameter',
      groesse: 'derived value',
      erleichterung: 'relief',
      feld: 'changed field',
      entfaellt: 'dropped',
      ergaenzt: 'added',
    },
  },
} as const;
