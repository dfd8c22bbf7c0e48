import type { Compiler } from '../evaluate/compiler.ts';
import { createRechtstage } from '../evaluate/rechtstag.ts';
import type { FeelContext, FeelDate, Wahrheit } from '../feel/values.ts';
import type { Textbaustein } from '../katalog/types.ts';
import { holdsOn } from '../resolve/geltung.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import { ABSCHNITTE } from '../schema/dateien/abschnitte.ts';
import type { Bausteinwahl, Wahlgrund } from './types.ts';

/** Decides for every block of the topic whether it belongs to a project; in the order of the documents. */
export function chooseBausteine(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
): readonly Bausteinwahl[] {
  const tage = createRechtstage(regelwerk, fakten, stichtag, compiler);
  return inOrder(regelwerk.fachgebiet.bausteine).map((baustein): Bausteinwahl => {
    const { wenn } = baustein;
    const { rechtstag, umgebung } = tage.of(baustein.massgeblich);
    const wahl = (gewaehlt: Wahrheit, grund: Wahlgrund) => ({
      baustein,
      gewaehlt,
      grund,
      rechtstag,
      umgebung,
    });
    if (baustein.wennUnlesbar === true) return wahl(false, 'unlesbar');
    if (!holdsOn(baustein.geltung, rechtstag)) return wahl(false, 'zeitraum');
    if (!belongsTo(baustein, regelwerk)) return wahl(false, 'gebiet');
    if (wenn === undefined) return wahl(true, 'immer');
    const spur = umgebung.trace(wenn.node);
    return { ...wahl(typeof spur.wert === 'boolean' ? spur.wert : undefined, 'bedingung'), spur };
  });
}

/** As they stand in the documents: by section, place and id. */
function inOrder(bausteine: readonly Textbaustein[]): readonly Textbaustein[] {
  const sections = Object.keys(ABSCHNITTE);
  const place = ({ abschnitt }: Textbaustein) => sections.indexOf(abschnitt);
  return [...bausteine].sort(
    (a, b) => place(a) - place(b) || a.reihenfolge - b.reihenfolge || (a.id < b.id ? -1 : 1),
  );
}

/** A block of another Land or town; a project without Land has federal blocks only, as it has federal law only. */
function belongsTo({ land, ort }: Textbaustein, { gebiet }: Regelwerk): boolean {
  return (land === undefined || land === gebiet.land) && (ort === undefined || gebiet.orte.includes(ort));
}
