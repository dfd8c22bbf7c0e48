/** The middle value; of an even number the mean of the two in the middle. */
export function median(werte) {
  const sortiert = [...werte].sort((a, b) => a - b);
  const mitte = sortiert.length >> 1;
  return sortiert.length % 2 === 1 ? sortiert[mitte] : (sortiert[mitte - 1] + sortiert[mitte]) / 2;
}

/**
 * Runs every contestant once per round, in turn, so that a busy moment of the machine hits all of them alike. The
 * first `vorlauf` rounds are not counted. `lauf` returns (a promise of) the milliseconds it took, or nothing: then
 * the call is timed. Gives for each name `{ ms, min, max, runden }`, `ms` being the median.
 */
export async function sideBySide(teilnehmer, { runden, vorlauf = 1 }) {
  const zeiten = new Map(Object.keys(teilnehmer).map((name) => [name, []]));
  for (let runde = -vorlauf; runde < runden; runde++) {
    for (const [name, lauf] of Object.entries(teilnehmer)) {
      globalThis.gc?.();
      const start = performance.now();
      const eigene = await lauf();
      const ms = typeof eigene === 'number' ? eigene : performance.now() - start;
      if (runde >= 0) zeiten.get(name).push(ms);
    }
  }
  return Object.fromEntries(
    [...zeiten].map(([name, ms]) => [
      name,
      { ms: median(ms), min: Math.min(...ms), max: Math.max(...ms), runden },
    ]),
  );
}

/** Hands the result of a part to the process that started it. */
export function report(ergebnis) {
  if (process.send === undefined) process.stdout.write(`${JSON.stringify(ergebnis, undefined, 2)}\n`);
  else process.send(ergebnis);
}
