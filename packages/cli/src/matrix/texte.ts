import type { Text } from '@baukasten/engine';

/** Sentences of `matrix` and `werten`. */
export const matrixTexte = {
  eineAngebotsdatei: (pfad: string, anzahl: number): Text => ({
    de: `„${pfad}“ enthält ${anzahl} Dateien mit Angeboten; bitte eine davon angeben.`,
    en: `"${pfad}" holds ${anzahl} files of bids; name one of them.`,
  }),
  nurListe: (format: string): Text => ({
    de: `Ohne Namen zeigt „baukasten matrix“ nur die Liste der Vorlagen, und die gibt es nicht als ${format}; bitte eine Vorlage oder Datei nennen, etwa planung-einfach.`,
    en: `Without a name "baukasten matrix" only lists the templates, and the list does not come as ${format}; name a template or file such as planung-einfach.`,
  }),
  keineVorlage: (datei: string): Text => ({
    de: `„${datei}“ ist ein Projekt, keine Matrixdatei; als yaml gibt es nur Vorlagen und Matrixdateien. Bitte --format md, html oder docx wählen.`,
    en: `"${datei}" is a project, no matrix file; only templates and matrix files come as yaml. Choose --format md, html or docx.`,
  }),
} as const;
