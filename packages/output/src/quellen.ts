import type { Quelle } from '@baukasten/engine';

/**
 * Where the law of a citation can be read („MusterG § 3 Abs. 1“): the address of the first source whose short name
 * stands in it as a word. Undefined if none does or it has no address.
 */
export function adresseOf(zitat: string, quellen: Readonly<Record<string, Quelle>>): string | undefined {
  const found = Object.values(quellen).flatMap((quelle) => {
    const positions = [quelle.id, quelle.abkuerzung].flatMap((name) => positionOf(zitat, name));
    return positions.length === 0 ? [] : [{ quelle, position: Math.min(...positions) }];
  });
  const first = found.sort((a, b) => a.position - b.position)[0];
  const adresse = first?.quelle.adresse ?? first?.quelle.eli;
  return adresse !== undefined && /^https?:\/\//.test(adresse) ? adresse : undefined;
}

function positionOf(zitat: string, name: string | undefined): readonly number[] {
  if (name === undefined || name === '') return [];
  const letter = /[\p{L}\p{N}_-]/u;
  for (let at = zitat.indexOf(name); at >= 0; at = zitat.indexOf(name, at + 1)) {
    const before = zitat.slice(0, at).at(-1);
    const after = zitat[at + name.length];
    if ((before === undefined || !letter.test(before)) && (after === undefined || !letter.test(after)))
      return [at];
  }
  return [];
}
