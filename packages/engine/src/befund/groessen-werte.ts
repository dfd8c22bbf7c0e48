import type { GroesseImRecht } from '../evaluate/groessen.ts';
import type { FeelTyp } from '../feel/typ.ts';
import { gradeOfReads, worst } from '../resolve/sicherheit.ts';
import type { WirksameGroesse } from '../resolve/types.ts';
import { OHNE_BEGRUENDUNG } from './begruendung.ts';
import { type BegruendungKontext, formatValue, renderTrace } from './render-trace.ts';
import type { GroessenWert } from './types.ts';

/** The derived values with their explanations, each element of a `je` on its own. */
export function groessenWerte(
  groessen: readonly GroesseImRecht[],
  kontext: BegruendungKontext,
  begruendungen: boolean,
): readonly GroessenWert[] {
  return groessen.flatMap(({ groesse, umgebung }) => {
    const sicherheit = worst([groesse.sicherheit, gradeOfReads(groesse.formel, umgebung.welt.regeln)]);
    return (umgebung.environmentsOf(groesse) ?? []).map((env): GroessenWert => {
      const trace = env.trace(groesse.formel.node);
      const element = env.elementOf(groesse);
      return {
        id: groesse.id,
        titel: groesse.titel,
        wert: formatValue(trace.wert, typOf(groesse)),
        unbekannt: trace.wert === undefined,
        ...(element === undefined ? {} : { element }),
        ...(groesse.quelle === undefined ? {} : { quelle: groesse.quelle }),
        sicherheit,
        ...(groesse.hinweis === undefined ? {} : { hinweis: groesse.hinweis }),
        begruendung: begruendungen ? renderTrace(trace, groesse.formel, kontext) : OHNE_BEGRUENDUNG,
      };
    });
  });
}

function typOf({ einheit }: WirksameGroesse): FeelTyp | undefined {
  return einheit === undefined ? undefined : { art: 'zahl', einheit };
}
