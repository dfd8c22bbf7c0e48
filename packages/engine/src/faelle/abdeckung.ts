import type { Urteil } from '../evaluate/urteil.ts';
import { readsOf } from '../feel/lesungen.ts';
import { inhalteOf } from '../katalog/checks/inhalte.ts';
import type { Anforderung, Erleichterung, Fachgebiet } from '../katalog/types.ts';
import { isUnconfirmed } from '../resolve/sicherheit.ts';
import { findUngezeigte, type GezeigteAusgaenge } from './schwellen.ts';
import type { Luecke } from './types.ts';

/** Verdicts that green cases have shown, by Kennung. */
export type Gezeigt = ReadonlyMap<string, ReadonlySet<string>>;

/** Requirements with verdicts, or sides of thresholds, that their form allows and no green case shows (formate, "Cases"). */
export function findLuecken(
  fachgebiet: Fachgebiet,
  gezeigt: Gezeigt,
  ausgaenge: GezeigteAusgaenge,
): readonly Luecke[] {
  const { anforderungen, erleichterungen } = inhalteOf(fachgebiet);
  return anforderungen.flatMap((anforderung) => {
    const shown = gezeigt.get(anforderung.kennung);
    const urteile = requiredUrteile(anforderung, erleichterungen).filter(
      (urteil) => shown?.has(urteil) !== true,
    );
    const vergleiche = findUngezeigte(anforderung, ausgaenge);
    if (urteile.length === 0 && vergleiche.length === 0) return [];
    return [{ kennung: anforderung.kennung, urteile, vergleiche, range: anforderung.range }];
  });
}

export function requiredUrteile(
  anforderung: Anforderung,
  erleichterungen: readonly Erleichterung[],
): readonly Urteil[] {
  const { felder, je } = anforderung;
  const verbindlichkeit = felder.verbindlichkeit?.wert ?? 'muss';
  const reliefs = erleichterungen.filter((relief) => waives(relief, anforderung));
  const failed: readonly Urteil[] = felder.zweifel === undefined ? ['verletzt'] : [];
  return [
    'erfuellt',
    ...(verbindlichkeit === 'kann' ? (['ungenutzt'] as const) : failed),
    ...(felder.wenn !== undefined || je !== undefined ? (['nicht_anwendbar'] as const) : []),
    ...(reliefs.length > 0 ? (['erlassen'] as const) : []),
    ...(felder.faellig === undefined ? [] : (['anstehend'] as const)),
    ...(verbindlichkeit === 'soll' ? (['begruendet'] as const) : []),
    ...(readsFacts(anforderung) && verbindlichkeit !== 'kann' ? (['offen'] as const) : []),
  ];
}

/** Confirmed reliefs only: an unconfirmed one never removes a duty. */
function waives(relief: Erleichterung, { kennung, modul, je }: Anforderung): boolean {
  if (isUnconfirmed(relief.beleg.sicherheit) || relief.zweifel !== undefined) return false;
  if (relief.je !== undefined && relief.je.liste.text.trim() !== je?.liste.text.trim()) return false;
  return relief.entfaellt.some(({ ziel }) =>
    'kennung' in ziel ? ziel.kennung === kennung : ziel.modul === modul,
  );
}

function readsFacts({ felder, je }: Anforderung): boolean {
  const expressions = [felder.wenn, felder.dann, felder.faellig].flatMap((feld) =>
    feld === undefined ? [] : [feld.wert],
  );
  return (
    je !== undefined ||
    expressions.some(({ node }) =>
      readsOf(node).some(([root]) => root !== 'parameter' && root !== 'stichtag'),
    )
  );
}
