import type { Quelle } from '@baukasten/engine';

/**
 * Where the law of a citation can be read („MusterG § 3 Abs. 1“): the address of the first source whose short name
 * stands in it as a word, or of the page of its paragraph where the source knows one. Undefined if none does or it has
 * no address.
 */
export function adresseOf(zitat: string, quellen: Readonly<Record<string, Quelle>>): string | undefined {
  const found = Object.values(quellen).flatMap((quelle) => {
    return [quelle.id, quelle.abkuerzung].flatMap((name = '') =>
      positionOf(zitat, name).map((position) => ({ quelle, position, ende: position + name.length })),
    );
  });
  const first = found.sort((a, b) => a.position - b.position || b.ende - a.ende)[0];
  if (first === undefined) return undefined;
  const { adresse_paragraph, adresse: ganz, eli } = first.quelle;
  const [davor, danach] = [zitat.slice(0, first.position), zitat.slice(first.ende)];
  // „MusterG § 3a“ or „§ 3a MusterG“.
  const [, paragraph] =
    /^ §+ ?(\d+[a-z]?)(?![\da-z])/.exec(danach) ?? /§+ ?(\d+[a-z]?)(?![\da-z])[^§]*$/.exec(davor) ?? [];
  const adresse =
    (paragraph === undefined ? undefined : adresse_paragraph?.replace('{paragraph}', paragraph)) ??
    ganz ??
    eli;
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
