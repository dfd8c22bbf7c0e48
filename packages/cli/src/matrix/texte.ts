import type { Text } from '@baukasten/engine';

const gemeint = (name: string | undefined): Text =>
  name === undefined ? { de: '', en: '' } : { de: ` Gemeint: „${name}“?`, en: ` Did you mean "${name}"?` };

/** Sentences of `matrix` and `werten`. */
export const matrixTexte = {
  eineAngebotsdatei: (pfad: string, anzahl: number): Text => ({
    de: `„${pfad}“ enthält ${anzahl} Dateien mit Angeboten; bitte eine davon angeben.`,
    en: `"${pfad}" holds ${anzahl} files of bids; name one of them.`,
  }),
  vorlageUnbekannt: (name: string, bekannt: readonly string[], nahe: string | undefined): Text => ({
    de: `Eine Vorlage „${name}“ gibt es nicht; bekannt sind ${bekannt.join(', ')}.${gemeint(nahe).de} Eigene Matrizen heißen NAME.matrix.yaml.`,
    en: `There is no template "${name}"; known are ${bekannt.join(', ')}.${gemeint(nahe).en} Matrices of your own are called NAME.matrix.yaml.`,
  }),
  keineVorlage: (datei: string): Text => ({
    de: `„${datei}“ ist ein Projekt, keine Matrixdatei; als yaml gibt es nur Vorlagen und Matrixdateien. Bitte --format md, html oder docx wählen.`,
    en: `"${datei}" is a project, no matrix file; only templates and matrix files come as yaml. Choose --format md, html or docx.`,
  }),
  keineMatrixdatei: (name: string): Text => ({
    de: `„${name}“ ist dem Namen nach keine Matrix; bitte eine Datei *.matrix.yaml oder *.projekt.yaml angeben, oder den Namen einer Vorlage.`,
    en: `"${name}" is no matrix by its name; give a *.matrix.yaml or *.projekt.yaml file, or the name of a template.`,
  }),
} as const;
