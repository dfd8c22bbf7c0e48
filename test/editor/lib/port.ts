import { createServer } from 'node:net';

/** A port of this machine that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const adresse = probe.address();
      probe.close(() => resolve(typeof adresse === 'object' && adresse !== null ? adresse.port : 0));
    });
  });
}
