import {
  dayText,
  describeGemeinde,
  type Fachgebiet,
  type Feldbeschreibung,
  officialName,
  type SourcePath,
} from '@baukasten/engine';
import { escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import type { Schreibstelle } from '../../modell/stelle.ts';
import { findGemeinden } from '../gemeinden.ts';
import { yamlText } from './felder.ts';
import type { Vorschlag } from './vorschlag.ts';

/** The values that a field may take, with their meaning; `tage`: what a date may be. */
export function wertVorschlaege(
  feld: Feldbeschreibung,
  lage: Lage,
  heute: string,
  tage: () => readonly Vorschlag[] = () => dayVorschlaege(lage, heute),
): readonly Vorschlag[] {
  const choices = (feld.werte ?? []).map(
    ({ wert, bedeutung }): Vorschlag => ({
      label: String(wert),
      art: 'wert',
      einfuegen: yamlText(wert),
      ...(bedeutung === undefined ? {} : { detail: bedeutung, doku: escapeMarkdown(bedeutung) }),
    }),
  );
  const truth: readonly Vorschlag[] =
    feld.typ === 'wahrheitswert'
      ? ['true', 'false'].map((label) => ({ label, art: 'wert', einfuegen: label }))
      : [];
  const nothing: readonly Vorschlag[] = feld.nullbar
    ? [{ label: 'null', art: 'wert', einfuegen: 'null', detail: WORTE[lage.sprache].nichts, rang: 5 }]
    : [];
  const days = feld.typ === 'datum' ? tage() : [];
  return [...choices, ...truth, ...days, ...nothing];
}

const WORTE = {
  de: { nichts: 'gibt es (noch) nicht', heute: 'heute', stichtag: 'Stichtag' },
  en: { nichts: 'there is none (yet)', heute: 'today', stichtag: 'reference day' },
} as const;

export interface Tag {
  readonly iso: string;
  readonly name: string;
}

/** Today, the Stichtag, and the days that the law names. */
export function dayVorschlaege(lage: Lage, heute: string): readonly Vorschlag[] {
  const legal = [...(lage.regeln?.parameter.values() ?? [])].flatMap(({ parameter }) =>
    parameter.typ !== 'datum'
      ? []
      : parameter.werte.flatMap(({ wert, beleg }) =>
          wert?.art === 'datum' ? [{ iso: wert.text, name: `${parameter.titel} (${beleg.quelle})` }] : [],
        ),
  );
  return toVorschlaege([...presentDays(lage, heute), ...legal], lage);
}

export function presentDays({ tag, sprache }: Lage, heute: string): readonly Tag[] {
  const worte = WORTE[sprache];
  return [{ iso: heute, name: worte.heute }, ...(tag === heute ? [] : [{ iso: tag, name: worte.stichtag }])];
}

/** Each day once, in the order given. */
export function toVorschlaege(tage: readonly Tag[], { sprache }: Lage): readonly Vorschlag[] {
  const byDay = new Map<string, string[]>();
  for (const { iso, name } of tage) byDay.set(iso, [...(byDay.get(iso) ?? []), name]);
  return [...byDay].map(([iso, names], index) => ({
    label: iso,
    art: 'datum',
    einfuegen: iso,
    detail: names.join(' · '),
    doku: `${dayText(iso)[sprache]}: ${escapeMarkdown(names.join('; '))}`,
    filter: `${iso} ${names.join(' ')}`,
    rang: 1 + index / 1000,
  }));
}

/** At most so many towns: more keys narrow them. */
const ORTE = 40;

/** Towns by what is typed of their name or key; what is inserted is always the key as a text. */
export function agsVorschlaege({ praefix }: Schreibstelle, { bestand }: Lage): readonly Vorschlag[] {
  const typed = praefix.replace(/^["']|["']$/g, '').trim();
  if (typed === '') return [];
  return findGemeinden(typed, bestand.register(), ORTE).map((gemeinde, index) => ({
    label: officialName(gemeinde),
    art: 'gemeinde',
    einfuegen: `"${gemeinde.ags}"`,
    detail: `${gemeinde.ags} · ${gemeinde.kreis} · ${gemeinde.land}`,
    doku: escapeMarkdown(describeGemeinde(gemeinde)),
    // Clients compare with the text that is replaced; the server has already chosen.
    filter: praefix,
    rang: index / 1000,
  }));
}

export function variantenVorschlaege({ varianten }: Fachgebiet): readonly Vorschlag[] {
  return varianten.map(({ id, titel, begruendung }) => ({
    label: id.split('/').at(-1) ?? id,
    art: 'modul',
    einfuegen: id.split('/').at(-1) ?? id,
    detail: titel,
    ...(begruendung === undefined ? {} : { doku: escapeMarkdown(begruendung) }),
  }));
}

/** What a list has already is not offered again; a variant may be listed by its whole id. */
export function withoutListed(
  vorschlaege: readonly Vorschlag[],
  { geschwister }: Schreibstelle,
): readonly Vorschlag[] {
  const listed = new Set(geschwister.flatMap((wert) => [wert, wert.split('/').at(-1) ?? wert]));
  return vorschlaege.filter(({ label }) => !listed.has(label));
}

/** Requirements to choose from; those that pass come first. */
export function kennungVorschlaege(
  { regeln, fachgebiet }: Lage,
  zuerst: (kennung: string) => boolean = () => false,
  nach: (kennung: string) => string = (kennung) => kennung,
): readonly Vorschlag[] {
  const titles = new Map<string, string>();
  for (const { kennung, felder } of (fachgebiet?.module ?? []).flatMap(({ anforderungen }) => anforderungen))
    titles.set(kennung, felder.titel?.wert ?? '');
  for (const { kennung, felder } of regeln?.anforderungen.values() ?? [])
    titles.set(kennung, felder.titel?.wert ?? '');
  return [...titles].map(([kennung, titel]) => ({
    label: kennung,
    art: 'kennung',
    einfuegen: nach(kennung),
    snippet: nach(kennung) !== kennung,
    detail: titel,
    filter: `${kennung} ${titel}`,
    rang: zuerst(kennung) ? 0 : 1,
  }));
}

/** All paths of facts. */
export function faktVorschlaege({ fachgebiet }: Lage): readonly Vorschlag[] {
  const found: Vorschlag[] = [];
  const visit = (typ: Fachgebiet['typ'] | undefined, pfad: SourcePath): void => {
    if (typ?.art === 'liste') visit(typ.element, pfad);
    if (typ?.art !== 'kontext' || pfad.length > 8) return;
    for (const [name, child] of Object.entries(typ.felder)) {
      const label = [...pfad, name].join('.');
      found.push({ label, art: 'fakt', einfuegen: label });
      visit(child, [...pfad, name]);
    }
  };
  visit(fachgebiet?.typ, []);
  return found;
}
