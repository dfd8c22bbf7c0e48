import { idOf } from '../evaluate/instanzen.ts';
import type { Umgebung } from '../evaluate/umgebung.ts';
import { formatFeel } from '../feel/format.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import { gradeOfReads, worst } from '../resolve/sicherheit.ts';
import type { WirksameGroesse } from '../resolve/types.ts';
import type { GroessenWert } from './types.ts';

/** The derived values at the Stichtag, each element of a `je` on its own. */
export function groessenWerte(umgebung: Umgebung): readonly GroessenWert[] {
  const { regeln, compiler } = umgebung.welt;
  return [...regeln.groessen.values()].flatMap((groesse) => {
    const environments = umgebung.environmentsOf(groesse) ?? [];
    return environments.map((env, index) => {
      const wert = compiler.value(groesse.formel.node)(env);
      const sicherheit = worst([groesse.sicherheit, gradeOfReads(groesse.formel, regeln)]);
      return {
        id: groesse.id,
        titel: groesse.titel,
        wert: displayOf(wert, groesse),
        unbekannt: wert === undefined,
        ...(groesse.je === undefined ? {} : { element: idOf(env.get([groesse.je.variable]), index) }),
        ...(groesse.quelle === undefined ? {} : { quelle: groesse.quelle }),
        sicherheit,
        ...(groesse.hinweis === undefined ? {} : { hinweis: groesse.hinweis }),
      };
    });
  });
}

function displayOf(wert: FeelValue, { einheit }: WirksameGroesse) {
  const typ: FeelTyp | undefined = einheit === undefined ? undefined : { art: 'zahl', einheit };
  return { de: formatFeel(wert, typ, 'de'), en: formatFeel(wert, typ, 'en') };
}
