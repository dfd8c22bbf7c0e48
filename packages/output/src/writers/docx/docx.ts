import type { Dokument, Kopfangaben } from '@baukasten/engine';
import { Document, type FileChild, type IPropertiesOptions, Packer, Paragraph } from 'docx';
import type { Seite as Textseite } from '../../seite/seite.ts';
import { seiteMarkdown } from '../../seite/seite-markdown.ts';
import { abschnitteOf } from '../text/abschnitte.ts';
import { ausgefuellt } from '../text/marken.ts';
import { blocksOf } from './bloecke.ts';
import type { Formatvorlage } from './formatvorlage.ts';
import { createNummerierung, type Nummerierung } from './nummerierung.ts';
import { finishDocx } from './paket.ts';
import { A4, footer, header, type Seite, textbreite } from './seite.ts';
import { STILE, stilnamen } from './stile.ts';
import { inline, titelblock } from './titelblock.ts';

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
  const { gemeinde, vorhaben, stichtag } = dokument.kopf;
  const creator = ausgefuellt(gemeinde) || 'Baukasten';
  const angaben = {
    title: dokument.titel,
    subject: ausgefuellt(vorhaben),
    creator,
    lastModifiedBy: creator,
    sections: [
      {
        properties: papier(seite),
        headers: { default: header(dokument.kopf, stile, seite) },
        footers: { default: footer(dokument, stile, seite) },
        children,
      },
    ],
  };
  return pack(angaben, nummerierung, stichtag, vorlage);
}

/**
 * A page of a report, such as the draft of an award memo. `tag` is the only date in the file's properties, if there is
 * one; `kopf`: whose page it is, if a project says it.
 */
export async function renderSeiteDocx(
  seite: Textseite,
  tag: string | null,
  kopf?: Kopfangaben,
): Promise<Uint8Array> {
  const stile = stilnamen();
  const nummerierung = createNummerierung();
  // The title has a style of its own, which headings do not.
  const rumpf = blocksOf(seiteMarkdown(seite).replace(/^# .*\n/, ''), {
    stile,
    nummerierung,
    breite: textbreite(A4),
    nummeriert: false,
    neueSeite: false,
  });
  const titel = new Paragraph({ style: stile.titel, children: inline(seite.titel, stile) });
  const children = [titel, ...rumpf];
  const gemeinde = kopf?.gemeinde ?? '';
  const creator = gemeinde || 'Baukasten';
  const aktenzeichen = kopf?.aktenzeichen ?? null;
  const sections = [
    {
      properties: papier(A4),
      ...(kopf === undefined ? {} : { headers: { default: header({ gemeinde, aktenzeichen }, stile, A4) } }),
      footers: { default: footer(seite, stile, A4) },
      children,
    },
  ];
  return pack({ title: seite.titel, creator, lastModifiedBy: creator, sections }, nummerierung, tag);
}

const papier = ({ breite, hoehe, rand }: Seite) => ({
  page: { size: { width: breite, height: hoehe }, margin: { ...rand } },
});

async function pack(
  angaben: IPropertiesOptions,
  nummerierung: Nummerierung,
  tag: string | null,
  vorlage?: Formatvorlage,
): Promise<Uint8Array> {
  const config = nummerierung.config().map(({ reference, levels }) => ({ reference, levels: [...levels] }));
  const datei = new Document({ ...angaben, styles: STILE, numbering: { config } });
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(datei)), tag, vorlage);
}
