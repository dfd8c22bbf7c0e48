import type { Dokument } from '@baukasten/engine';
import { Document, type FileChild, Packer } from 'docx';
import { abschnitteOf } from '../text/abschnitte.ts';
import { blocksOf } from './bloecke.ts';
import type { Formatvorlage } from './formatvorlage.ts';
import { createNummerierung } from './nummerierung.ts';
import { finishDocx } from './paket.ts';
import { A4, footer, header, textbreite } from './seite.ts';
import { STILE, stilnamen } from './stile.ts';
import { titelblock } from './titelblock.ts';

/**
 * The document as a Word file (OOXML). The same document gives the same bytes, wherever and whenever it is written.
 * `vorlage`: look of a town's own file, from `readFormatvorlage`.
 */
export async function renderDokumentDocx(dokument: Dokument, vorlage?: Formatvorlage): Promise<Uint8Array> {
  const stile = vorlage === undefined ? stilnamen() : stilnamen(vorlage.idOf);
  const seite = vorlage?.seite ?? A4;
  const nummerierung = createNummerierung();
  const breite = textbreite(seite);
  const children: FileChild[] = [
    ...titelblock(dokument, stile),
    ...abschnitteOf(dokument).flatMap(({ markdown, nummeriert, anlage }) =>
      blocksOf(markdown, { stile, nummerierung, breite, nummeriert, neueSeite: anlage }),
    ),
  ];
  const datei = new Document({
    title: dokument.titel,
    subject: dokument.kopf.vorhaben,
    creator: dokument.kopf.gemeinde,
    lastModifiedBy: dokument.kopf.gemeinde,
    styles: STILE,
    numbering: {
      config: nummerierung.config().map(({ reference, levels }) => ({ reference, levels: [...levels] })),
    },
    sections: [
      {
        properties: {
          page: { size: { width: seite.breite, height: seite.hoehe }, margin: { ...seite.rand } },
        },
        headers: { default: header(dokument, stile, seite) },
        footers: { default: footer(dokument, stile, seite) },
        children,
      },
    ],
  });
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(datei)), dokument.kopf.stichtag, vorlage);
}
