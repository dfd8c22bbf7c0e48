import type { Dokument, Dokumentkopf } from '@baukasten/engine';
import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { ausgefuellt } from '../text/marken.ts';
import type { Stilnamen } from './stile.ts';

/** Paper and margins in twips. */
export interface Seite {
  readonly breite: number;
  readonly hoehe: number;
  readonly rand: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** A4 upright, a wider margin on the left for filing. */
export const A4: Seite = {
  breite: 11906,
  hoehe: 16838,
  rand: { top: 1531, right: 1134, bottom: 1304, left: 1418, header: 680, footer: 567 },
};

export const textbreite = ({ breite, rand }: Seite): number => breite - rand.left - rand.right;

/** Town on the left, file reference on the right, as on every sheet of a file. */
export function header(
  { gemeinde, aktenzeichen }: Pick<Dokumentkopf, 'gemeinde' | 'aktenzeichen'>,
  stile: Stilnamen,
  seite: Seite,
): Header {
  const rechts = aktenzeichen === null ? '' : `Az. ${aktenzeichen}`;
  return new Header({ children: [line(stile.kopfzeile, seite, [ausgefuellt(gemeinde)], [rechts])] });
}

export function footer({ titel }: Pick<Dokument, 'titel'>, stile: Stilnamen, seite: Seite): Footer {
  const zahl = ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [line(stile.fusszeile, seite, [titel], zahl)] });
}

type Stueck = string;

function line(style: string, seite: Seite, links: readonly Stueck[], rechts: readonly Stueck[]): Paragraph {
  return new Paragraph({
    style,
    alignment: AlignmentType.LEFT,
    // The stops of a town's style lie elsewhere; ours is the right edge of the text.
    tabStops: [{ type: TabStopType.RIGHT, position: textbreite(seite) }],
    children: [new TextRun({ children: [...links, new Tab(), ...rechts] })],
  });
}
