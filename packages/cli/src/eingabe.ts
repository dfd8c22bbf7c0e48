/** Arguments and options of one call, already checked against the command's description. */
export interface Eingabe {
  readonly argumente: readonly string[];
  readonly optionen: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

export function textOption({ optionen }: Eingabe, name: string): string | undefined {
  const wert = optionen[name];
  return typeof wert === 'string' ? wert : undefined;
}

/** An option that may be repeated; none is the empty list. */
export function listOption({ optionen }: Eingabe, name: string): readonly string[] {
  const wert = optionen[name];
  return Array.isArray(wert) ? (wert as readonly string[]) : [];
}

export function flagOption({ optionen }: Eingabe, name: string): boolean {
  return optionen[name] === true;
}
