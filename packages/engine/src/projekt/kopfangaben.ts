/** What stands on every sheet of a project's documents, as far as the project says it. */
export interface Kopfangaben {
  readonly gemeinde: string | undefined;
  readonly vorhaben: string | undefined;
  readonly aktenzeichen: string | undefined;
}

/** `text`: a field of a group of the project, if it is a text. */
export function kopfangabenOf(text: (gruppe: string, feld: string) => string | undefined): Kopfangaben {
  return {
    gemeinde: text('auftraggeber', 'name'),
    vorhaben: text('vorhaben', 'titel'),
    aktenzeichen: text('auftraggeber', 'aktenzeichen'),
  };
}
