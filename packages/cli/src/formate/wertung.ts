// A file of its own, so that the bundle loads these formats only when they are asked for.
export {
  hiddenFile,
  matrixJson,
  matrixSeite,
  seiteHtml,
  seiteMarkdown,
  seiteTerminal,
  vermerkSeite,
  wertungJson,
  wertungSeite,
} from '@baukasten/output';
