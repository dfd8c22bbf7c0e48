/** One file from the command line, from the start of the process to its end, and the memory that takes. */
import { report, sideBySide } from '../lib/messen.mjs';
import { KLEIN, VOLL } from '../lib/orte.mjs';
import { createPruefer } from '../lib/pruefer.mjs';
import { timeAndMemoryOf, timeOf } from '../lib/starten.mjs';

const pruefer = createPruefer();
report({ klein: await measure('luebz', KLEIN), voll: await measure('muster-am-see', VOLL) });

async function measure(projekt, datei) {
  const alle = Object.entries(pruefer);
  const zeiten = await sideBySide(
    Object.fromEntries(alle.map(([name, aufruf]) => [name, () => timeOf(aufruf(datei))])),
    { runden: 11 },
  );
  const speicherMb = Object.fromEntries(
    alle.map(([name, aufruf]) => [name, timeAndMemoryOf(aufruf(datei)).mb]),
  );
  return { projekt, zeiten, speicherMb };
}
