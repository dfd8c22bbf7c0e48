import type { Text } from '@baukasten/engine';

/** Sentences about text blocks, matrices and bids that only the editor says. */
export const dokumentTexte = {
  dateiFehlt: (pfad: string): Text => ({
    de: `„${pfad}“ gibt es nicht; bitte den Pfad von dieser Datei aus angeben, zu einer Datei *.matrix.yaml oder *.projekt.yaml.`,
    en: `"${pfad}" does not exist; give the path from this file to a *.matrix.yaml or *.projekt.yaml file.`,
  }),
  inDerMatrix: (text: Text): Text => ({
    de: `In der Matrix, nach der gewertet wird: ${text.de}`,
    en: `In the matrix by which bids are scored: ${text.en}`,
  }),
} as const;
