import type { Strom } from '../rahmen.ts';

/** From so many files on a check takes long enough to ask whether it still runs. */
const AB_DATEIEN = 20;

/** A line that counts files, only on a terminal and gone at the end. */
export function createFortschritt(strom: Strom, anzahl: number): { step(name: string): void; end(): void } {
  const zeigen = strom.istTerminal && anzahl >= AB_DATEIEN;
  const leer = `\r${' '.repeat(strom.breite - 1)}\r`;
  let nummer = 0;
  return {
    step(name) {
      nummer++;
      if (zeigen) strom.write(`${leer}${`${nummer}/${anzahl}  ${name}`.slice(0, strom.breite - 1)}`);
    },
    end() {
      if (zeigen) strom.write(leer);
    },
  };
}
