import { readXlsx, type Sheet } from 'hucre/xlsx';
import { bytesOf, pack, textOf, unpack } from '../../../packages/output/src/writers/zip.ts';

/** Writes figures into empty cells of a sheet, as a person would; `ort` is `F9`, `blatt` counts from 1. */
export function fill(mappe: Uint8Array, blatt: number, werte: Readonly<Record<string, string>>): Uint8Array {
  const teile = unpack(mappe) ?? {};
  const pfad = `xl/worksheets/sheet${blatt}.xml`;
  let xml = textOf(teile, pfad) ?? '';
  for (const [ort, wert] of Object.entries(werte)) {
    const zelle = new RegExp(`<c r="${ort}"( s="\\d+")?\\s*/>`);
    if (!zelle.test(xml)) throw new Error(`${ort} is no empty cell of ${pfad}.`);
    xml = xml.replace(zelle, `<c r="${ort}"$1><v>${wert}</v></c>`);
  }
  return pack({ ...teile, [pfad]: bytesOf(xml) });
}

/** A workbook as a form has it: formulas without what they come to, so that whoever opens it has to reckon. */
export function withoutResults(mappe: Uint8Array): Uint8Array {
  const teile = unpack(mappe) ?? {};
  const blaetter = Object.keys(teile).filter((pfad) => /^xl\/worksheets\/sheet\d+\.xml$/.test(pfad));
  const leer = blaetter.map((pfad) => {
    const xml = textOf(teile, pfad) ?? '';
    return [pfad, bytesOf(xml.replace(/( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '>$2'))] as const;
  });
  return pack({ ...teile, ...Object.fromEntries(leer) });
}

/** A sheet that LibreOffice has reckoned through. */
export async function sheetOf(mappe: Uint8Array, name: string): Promise<Sheet> {
  const { sheets } = await readXlsx(mappe);
  const blatt = sheets.find((eines) => eines.name === name);
  if (blatt === undefined) throw new Error(`There is no sheet ${name}.`);
  return blatt;
}

/** Cells of the first row whose column A or B has this text, from column E on. */
export function rowOf({ rows }: Sheet, name: string): readonly unknown[] {
  const zeile = rows.find(([a, b]) => a === name || b === name);
  if (zeile === undefined) throw new Error(`No row is called ${name}.`);
  return zeile.slice(4);
}
