/**
 * A short, stable name of a finding: FNV-1a with 64 bits over the UTF-16 units of the parts (G. Fowler, L. C. Noll,
 * K.-P. Vo). Not a secret, only a fingerprint: equal parts give equal names on every machine.
 */
export function fingerprintOf(parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >>> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
