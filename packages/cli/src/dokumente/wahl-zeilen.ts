import type { Bausteinwahl, Dokument, Sprache, Wahlgrund } from '@baukasten/engine';
import { createStil, paragraph } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';

/** Every block with the reason why it is there or not, and what to mind. Ends with a line break. */
export function wahlText(
  wahlen: readonly Bausteinwahl[],
  dokumente: readonly Dokument[],
  { sprache, stdout }: Rahmen,
): string {
  const stil = createStil(stdout.farbe);
  const { breite } = stdout;
  const warum = new Map(
    dokumente.flatMap(({ herkunft }) => herkunft.map((one) => [one.baustein, one.warum])),
  );
  const lines = wahlen.flatMap(({ baustein, gewaehlt, grund, warumNicht }) => [
    ...paragraph(
      [
        { text: gewaehlt === true ? '✓' : '–', stil: gewaehlt === true ? stil.gruen : stil.blass },
        { text: `${baustein.kennung} ${baustein.titel}.` },
        { text: baustein.zweck[sprache] },
        { text: warum.get(baustein.id) ?? (warumNicht ?? GRUND[grund])[sprache], stil: stil.blass },
      ],
      { breite, erst: 2, folge: 4 },
    ),
    ...(gewaehlt === true ? baustein.fallen : []).flatMap((falle) =>
      paragraph([{ text: `${BEACHTEN[sprache]}: ${falle}` }], { breite, erst: 4, folge: 6 }),
    ),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const BEACHTEN: Readonly<Record<Sprache, string>> = { de: 'Zu beachten', en: 'Mind' };

const GRUND: Readonly<Record<Wahlgrund, Readonly<Record<Sprache, string>>>> = {
  immer: { de: 'Gehört zu jedem Vorhaben dieser Art.', en: 'Belongs to every project of this kind.' },
  bedingung: {
    de: 'Gewählt, denn die Bedingung trifft zu.',
    en: 'Chosen, because its condition holds.',
  },
  zeitraum: { de: 'Nicht gewählt: gilt an diesem Tag nicht.', en: 'Not chosen: not in force on this day.' },
  gebiet: {
    de: 'Nicht gewählt: gilt in einem anderen Land oder Ort.',
    en: 'Not chosen: for another Land or town.',
  },
  unlesbar: {
    de: 'Nicht gewählt: Die Bedingung ist nicht lesbar.',
    en: 'Not chosen: its condition cannot be read.',
  },
};
