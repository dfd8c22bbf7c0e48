import { paragraph } from '../text/paragraph.ts';
import { printable } from '../text/printable.ts';
import type { Stil } from '../text/style.ts';
import { widthOf } from '../text/width.ts';
import type { Spalte } from './seite.ts';

const LUECKE = '  ';
/** A column of words is not made narrower than this; then the table grows beyond the window. */
const MINDESTBREITE = 16;

/** A table without lines; columns of words break into several lines where the window is narrow. */
export function tableLines(
  spalten: readonly Spalte[],
  zeilen: readonly (readonly string[])[],
  breite: number,
  stil: Stil,
): readonly string[] {
  const cells = zeilen.map((zeile) => spalten.map((_, i) => printable(zeile[i] ?? '')));
  const weiten = fit(spalten, cells, breite);
  const kopf = rowLines(
    spalten.map(({ titel }) => titel),
    weiten,
    spalten,
  );
  return [
    ...kopf.map((line) => stil.blass(line)),
    ...cells.flatMap((zeile) => rowLines(zeile, weiten, spalten)),
  ];
}

function fit(
  spalten: readonly Spalte[],
  cells: readonly (readonly string[])[],
  breite: number,
): readonly number[] {
  const weiten = spalten.map(({ titel }, i) =>
    Math.max(widthOf(titel), ...cells.map((zeile) => widthOf(zeile[i] ?? ''))),
  );
  let zuViel = weiten.reduce((sum, one) => sum + one, 0) + LUECKE.length * (spalten.length - 1) - breite;
  while (zuViel > 0) {
    const widest = weiten.reduce(
      (best, weite, i) => (spalten[i]?.rechts !== true && weite > (weiten[best] ?? 0) ? i : best),
      spalten.findIndex(({ rechts }) => rechts !== true),
    );
    const weite = weiten[widest];
    if (weite === undefined || weite <= MINDESTBREITE) break;
    const next = Math.max(MINDESTBREITE, weite - zuViel, secondOf(weiten, spalten, widest));
    weiten[widest] = next === weite ? weite - 1 : next;
    zuViel -= weite - (weiten[widest] ?? weite);
  }
  return weiten;
}

/** The widest of the other columns of words: two wide columns shrink together. */
function secondOf(weiten: readonly number[], spalten: readonly Spalte[], widest: number): number {
  return Math.max(0, ...weiten.filter((_, i) => i !== widest && spalten[i]?.rechts !== true));
}

function rowLines(
  cells: readonly string[],
  weiten: readonly number[],
  spalten: readonly Spalte[],
): readonly string[] {
  const wrapped = cells.map((cell, i) => {
    const weite = weiten[i] ?? 0;
    return widthOf(cell) <= weite ? [cell] : paragraph([{ text: cell }], { breite: weite, erst: 0 });
  });
  const hoehe = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: hoehe }, (_, line) =>
    wrapped
      .map((lines, i) => {
        const text = lines[line] ?? '';
        const rest = ' '.repeat(Math.max(0, (weiten[i] ?? 0) - widthOf(text)));
        return spalten[i]?.rechts === true ? `${rest}${text}` : `${text}${rest}`;
      })
      .join(LUECKE)
      .trimEnd(),
  );
}
