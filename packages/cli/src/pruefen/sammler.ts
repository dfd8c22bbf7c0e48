import type { Pruefbericht } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '@baukasten/output';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Ausgabe } from '../io/ausgabe.ts';
import { texte } from '../texte.ts';

/** Takes the reports of a run one by one and writes them in a format. */
export interface Sammler {
  add(bericht: Pruefbericht, quelltext: string): Promise<void>;
  end(optionen: BerichtOptionen): Promise<void>;
}

export type Rahmendaten = Pick<Bericht, 'werkzeug'> & { readonly quellen: NonNullable<Bericht['quellen']> };

/** JSON is written report by report, so that any number of files fits; the other formats need all of them at once. */
export async function createSammler(
  format: string,
  daten: Rahmendaten,
  json: Pick<BerichtOptionen, 'basis' | 'ohneBegruendung'>,
  ausgabe: Ausgabe,
): Promise<Sammler> {
  return format === 'json' ? jsonSammler(daten, json, ausgabe) : ganzerBericht(format, daten, ausgabe);
}

async function jsonSammler(
  { werkzeug }: Rahmendaten,
  optionen: Pick<BerichtOptionen, 'basis' | 'ohneBegruendung'>,
  ausgabe: Ausgabe,
): Promise<Sammler> {
  const { jsonStuecke } = await import('../formate/json.ts');
  const stuecke = jsonStuecke(werkzeug, optionen);
  let anzahl = 0;
  return {
    async add(bericht) {
      const anfang = anzahl === 0 ? stuecke.anfang : '';
      await ausgabe.write(anfang + stuecke.bericht(bericht, anzahl++));
    },
    end: () => (anzahl === 0 ? ausgabe.discard() : ausgabe.write(stuecke.ende).then(ausgabe.end)),
  };
}

async function ganzerBericht(format: string, daten: Rahmendaten, ausgabe: Ausgabe): Promise<Sammler> {
  const render = await loadRenderer(format);
  const berichte: Pruefbericht[] = [];
  const quelltexte = new Map<string, string>();
  return {
    async add(bericht, quelltext) {
      berichte.push(bericht);
      quelltexte.set(bericht.datei, quelltext);
    },
    async end(optionen) {
      if (berichte.length === 0) return ausgabe.discard();
      await ausgabe.write(renderOrRefuse(() => render({ berichte, quelltexte, ...daten }, optionen), format));
      await ausgabe.end();
    },
  };
}

type Renderer = (bericht: Bericht, optionen: BerichtOptionen) => string;

/** Only the chosen format is loaded. */
async function loadRenderer(format: string): Promise<Renderer> {
  switch (format) {
    case 'sarif':
      return (await import('../formate/sarif.ts')).renderSarif;
    case 'junit':
      return (await import('../formate/junit.ts')).renderJunit;
    default:
      return (await import('../formate/terminal.ts')).renderTerminal;
  }
}

/** JavaScript holds no text longer than half a gigabyte. */
function renderOrRefuse(render: () => string, format: string): string {
  try {
    return render();
  } catch (error) {
    if (error instanceof RangeError) throw new Bedienfehler(texte.berichtZuGross(format));
    throw error;
  }
}
