import { type Fachgebiet, fieldPaths } from '@baukasten/engine';

/** What a new rule file needs to know. */
export interface Vorhaben {
  readonly id: string;
  readonly fachgebiet: Fachgebiet;
  readonly heute: string;
  /** Short name of a source that the catalogue knows. */
  readonly quelle: string;
}

/**
 * A new module with one requirement about a field of the topic. It can be loaded and its cases are green, so that the
 * author changes something that works; it counts as unconfirmed, so that nobody is judged by a draft.
 */
export function modulText({ id, fachgebiet, heute, quelle }: Vorhaben): string {
  const { pfad, titel } = firstFlag(fachgebiet);
  const [phase] = fachgebiet.phasen;
  return `modul: ${id}
titel: ${titleOf(id)}
zweck: Ein Satz, worum es in diesem Kapitel des Rechts geht.
geltung: { ab: ${heute} }  # erster Tag, an dem es gilt
stand: ${heute}  # Textfassung, die gelesen wurde
sicherheit: U  # A Normtext gelesen, B amtliche Sekundärquelle, C andere Quelle, U unbestätigt

anforderungen:
  ${nameOf(id)}:
    kennung: ${kennungOf(id)}  # kurz und für immer
    titel: Was zu tun ist, kurz und als Aufforderung
    verbindlichkeit: muss  # muss | soll | kann
    adressat: zuständige Stelle
    quelle: ${quelle} § …  # Norm mit Absatz und Satz
${phase === undefined ? '' : `    phase: ${phase.id}  # ${fachgebiet.phasen.map((one) => one.id).join(' | ')}\n`}    dann: ${pfad} = true
    feld: ${pfad}
    meldung: Was fehlt, und was gilt (${titel}).
    abhilfe: Was als Nächstes zu tun ist.
`;
}

/** Cases for each verdict that the form of this requirement allows. */
export function modulFaelleText({ id, fachgebiet, heute }: Vorhaben): string {
  const { pfad } = firstFlag(fachgebiet);
  const kennung = kennungOf(id);
  const [phase] = fachgebiet.phasen;
  const stand = phase === undefined ? '' : `grundlage: { stand_der_planung: ${phase.id} }\n`;
  return `# Fälle zu ${id}: je möglichem Urteil mindestens einer; Ausführen: baukasten testen
stichtag: ${heute}
${stand}faelle:
  - name: erledigt
    angaben: { ${nested(pfad, 'true')} }
    erwartet: { ${kennung}: erfuellt }
  - name: nicht erledigt
    angaben: { ${nested(pfad, 'false')} }
    erwartet: { ${kennung}: verletzt }
  - name: nicht angegeben
    angaben: {}
    erwartet: { ${kennung}: offen }
    fehlt: { ${kennung}: [${pfad}] }
`;
}

/** The first field that says whether something is done. A topic without one cannot have a module made for it. */
function firstFlag({ schema, id }: Fachgebiet): { readonly pfad: string; readonly titel: string } {
  const found = fieldPaths(schema).find(
    ({ pfad, feld }) => feld.typ === 'wahrheitswert' && !pfad.includes('*') && pfad[0] !== 'gemeinde',
  );
  if (found === undefined) throw new Error(`the schema of ${id} has no field of type boolean`);
  const pfad = found.pfad.join('.');
  return { pfad, titel: found.feld.titel ?? pfad };
}

function nested(pfad: string, wert: string): string {
  const [first = '', ...rest] = pfad.split('.');
  return rest.length === 0 ? `${first}: ${wert}` : `${first}: { ${nested(rest.join('.'), wert)} }`;
}

/** `waermeplanung/kommunale-plaene` → `kommunale_plaene`, a name that FEEL can read. */
function nameOf(id: string): string {
  return lastOf(id).replaceAll('-', '_');
}

function kennungOf(id: string): string {
  return `${lastOf(id)
    .toUpperCase()
    .replace(/^(?=[^A-Z])/, 'X')}-1`;
}

export function titleOf(id: string): string {
  const text = lastOf(id).replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lastOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}
