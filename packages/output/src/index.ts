export type { Bericht, BerichtOptionen } from './bericht.ts';
export { pruefberichtKurz as kurzberichtDaten } from './json/pruefbericht.ts';
export { displayPath } from './paths.ts';
export { formatOrt, type Ort, toOrt } from './positions.ts';
export { type Pruefstand, pruefstandOf } from './pruefstand.ts';
export { adresseOf } from './quellen.ts';
export { renderErklaerung } from './reports/erklaerung.ts';
export { erklaerungMarkdown, type MarkdownOptionen } from './reports/erklaerung-markdown.ts';
export { type JsonStuecke, jsonStuecke, renderJson } from './reports/json.ts';
export { renderJunit } from './reports/junit.ts';
export { renderProbleme } from './reports/probleme.ts';
export { renderRegel } from './reports/regel.ts';
export { renderRegelListe } from './reports/regel-liste.ts';
export { renderSarif } from './reports/sarif.ts';
export { renderTerminal } from './reports/terminal.ts';
export { type UeberblickStuecke, ueberblickStuecke } from './reports/ueberblick.ts';
export { seiteHtml } from './seite/seite-html.ts';
export { seiteMarkdown } from './seite/seite-markdown.ts';
export { seiteTerminal } from './seite/seite-terminal.ts';
export { countsText } from './terminal/urteile-zahl.ts';
export { formatDay } from './text/days.ts';
export { codeMarkdown, escapeMarkdown, linkMarkdown } from './text/markdown.ts';
export { paragraph, type Span } from './text/paragraph.ts';
export { createStil, type Stil } from './text/style.ts';
export { widthOf } from './text/width.ts';
export { exclusionText } from './wertung/ergebnis-text.ts';
export { matrixJson, wertungJson } from './wertung/json.ts';
export { type Matrixbericht, matrixSeite } from './wertung/matrix-seite.ts';
export { type VermerkOptionen, vermerkSeite } from './wertung/vermerk-seite.ts';
export { wertungSeite } from './wertung/wertung-seite.ts';
export { hiddenFile } from './wertung/worte.ts';
export { type Worte, worteFor } from './worte.ts';
export type { Formatvorlage } from './writers/docx/formatvorlage.ts';
export { renderDokumentHtml } from './writers/html.ts';
export { renderDokumentMarkdown } from './writers/markdown.ts';
export { matrixDokument } from './writers/matrix-dokument.ts';
export {
  type Dokumentformat,
  loadFormatvorlage,
  writeDokument,
  writeSeiteDocx,
  writeWertung,
} from './writers/write-dokument.ts';
