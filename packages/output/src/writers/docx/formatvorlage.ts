import { type Problem, problem } from '@baukasten/engine';
import { Document } from 'docx';
import { type Teile, textOf, unpack } from '../zip.ts';
import { A4, type Seite } from './seite.ts';
import { findStyleId, stylesOf } from './stil-xml.ts';

/** The look of a town's own Word file: styles, theme, paper and margins. Its text, logo and macros are not taken. */
export interface Formatvorlage {
  readonly stylesXml: string;
  readonly themeXml: string | undefined;
  readonly seite: Seite;
  /** Id of a paragraph or character style by the name that Word knows it by, in any language. */
  readonly idOf: (name: string) => string | undefined;
}

/** Reads a `.docx` or `.dotx`. `uri` names the file in the Problem. */
export function readFormatvorlage(
  bytes: Uint8Array,
  uri: string,
): { readonly vorlage?: Formatvorlage; readonly problems: readonly Problem[] } {
  const teile = unpack(bytes, (pfad) => TEILE.test(pfad));
  const stylesXml = teile === undefined ? undefined : textOf(teile, 'word/styles.xml');
  if (teile === undefined || stylesXml === undefined) return { problems: [refuse(uri, kindOf(bytes))] };
  if (!isReadable(stylesXml)) return { problems: [refuse(uri, DAMAGED)] };
  const stile = stylesOf(stylesXml);
  return {
    vorlage: {
      stylesXml,
      themeXml: textOf(teile, 'word/theme/theme1.xml'),
      seite: pageOf(teile),
      idOf: (name) => findStyleId(stile, name),
    },
    problems: [],
  };
}

const TEILE = /^word\/(?:styles\.xml|document\.xml|theme\/theme1\.xml)$/;

/** What the file seems to be instead. */
interface Statt {
  readonly de: string;
  readonly en: string;
}

const DAMAGED: Statt = {
  de: 'Ihre Formatvorlagen (word/styles.xml) sind beschädigt.',
  en: 'Its styles (word/styles.xml) are damaged.',
};

function refuse(uri: string, statt: Statt): Problem {
  const anfang = { line: 0, character: 0 };
  const name = uri.split(/[\\/]/).at(-1) ?? uri;
  return problem(
    'datei-art',
    { uri, start: anfang, end: anfang },
    `„${name}“ lässt sich nicht als Vorlage verwenden: ${statt.de} Verlangt ist ein Word-Dokument im Format .docx oder .dotx; öffnen Sie die Datei in Word oder LibreOffice und speichern Sie sie in diesem Format.`,
    `“${name}” cannot be used as a template: ${statt.en} A Word document in the format .docx or .dotx is needed; open the file in Word or LibreOffice and save it in that format.`,
  );
}

function kindOf(bytes: Uint8Array): Statt {
  const start = [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (bytes.length === 0) return { de: 'Sie ist leer.', en: 'It is empty.' };
  if (start.startsWith('d0cf11e0'))
    return {
      de: 'Sie ist ein altes Word-Dokument (.doc) oder mit einem Kennwort geschützt.',
      en: 'It is an old Word document (.doc) or protected by a password.',
    };
  if (start.startsWith('25504446')) return { de: 'Sie ist ein PDF.', en: 'It is a PDF.' };
  if (start.startsWith('7b5c727466'))
    return { de: 'Sie ist ein RTF-Dokument.', en: 'It is an RTF document.' };
  const teile = unpack(bytes, (pfad) => /^(?:mimetype|xl\/workbook\.xml|ppt\/presentation\.xml)$/.test(pfad));
  if (teile?.['xl/workbook.xml'] !== undefined)
    return { de: 'Sie ist eine Excel-Tabelle.', en: 'It is an Excel workbook.' };
  if (teile?.['ppt/presentation.xml'] !== undefined)
    return { de: 'Sie ist eine PowerPoint-Präsentation.', en: 'It is a PowerPoint presentation.' };
  if (teile?.['mimetype'] !== undefined)
    return { de: 'Sie ist ein OpenDocument (.odt, .ods).', en: 'It is an OpenDocument (.odt, .ods).' };
  return start.startsWith('504b')
    ? {
        de: 'Sie ist ein Archiv ohne Word-Formatvorlagen oder beschädigt.',
        en: 'It is an archive without Word styles, or damaged.',
      }
    : { de: 'Sie ist kein Word-Dokument.', en: 'It is no Word document.' };
}

/** Whether the library's own XML parser takes the styles: what it refuses, Word refuses as well. */
function isReadable(stylesXml: string): boolean {
  if (!/<w:styles[\s>]/.test(stylesXml) || /<!DOCTYPE|<!ENTITY/i.test(stylesXml)) return false;
  try {
    return new Document({ externalStyles: stylesXml, sections: [] }) !== undefined;
  } catch {
    return false;
  }
}

/** No printer reaches the edge of the paper; a file without headers says nothing useful about them. */
const RANDABSTAND = 454;

/** Paper and margins of the last section; A4 where the file says nothing that could be used. */
function pageOf(teile: Teile): Seite {
  const abschnitt =
    (textOf(teile, 'word/document.xml') ?? '').match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)?.at(-1) ?? '';
  const zahl = (element: string, name: string): number | undefined => {
    const wert = new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(abschnitt)?.[1];
    return wert === undefined ? undefined : Number(wert);
  };
  const seite = {
    breite: zahl('pgSz', 'w') ?? A4.breite,
    hoehe: zahl('pgSz', 'h') ?? A4.hoehe,
    rand: {
      top: zahl('pgMar', 'top') ?? A4.rand.top,
      right: zahl('pgMar', 'right') ?? A4.rand.right,
      bottom: zahl('pgMar', 'bottom') ?? A4.rand.bottom,
      left: zahl('pgMar', 'left') ?? A4.rand.left,
      header: Math.max(zahl('pgMar', 'header') ?? A4.rand.header, RANDABSTAND),
      footer: Math.max(zahl('pgMar', 'footer') ?? A4.rand.footer, RANDABSTAND),
    },
  };
  const { breite, hoehe, rand } = seite;
  const fits =
    breite - rand.left - rand.right >= SATZSPIEGEL &&
    hoehe - rand.top - rand.bottom >= SATZSPIEGEL &&
    Math.max(breite, hoehe) <= BLATT;
  return fits ? seite : A4;
}

/** Five centimetres: less room for text is no page for a document. */
const SATZSPIEGEL = 2835;
/** The longest side that Word knows, in twips. */
const BLATT = 31_680;
