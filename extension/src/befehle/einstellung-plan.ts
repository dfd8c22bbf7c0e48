/** What stands in which settings. Those of a single folder among several cannot set what a whole window has once. */
export interface Einstellungsstand {
  readonly defaultValue?: unknown;
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
}

export interface Einstellungsplan {
  readonly ziel: 'ordner' | 'nutzer';
  /** Undefined: the entry is taken away. */
  readonly wert: unknown;
}

/** Where a value must be written to count. The default is no entry, unless the user's settings would come through then. */
export function planEinstellung(
  { defaultValue, globalValue, workspaceValue }: Einstellungsstand,
  wert: unknown,
  mitOrdner: boolean,
): Einstellungsplan {
  const imOrdner = workspaceValue !== undefined || (globalValue === undefined && mitOrdner);
  const ziel = imOrdner ? 'ordner' : 'nutzer';
  const verdeckt = imOrdner && globalValue !== undefined && !isSame(globalValue, defaultValue);
  return { ziel, wert: isSame(wert, defaultValue) && !verdeckt ? undefined : wert };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
