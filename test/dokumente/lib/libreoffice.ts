import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens files in LibreOffice and saves them in another format, all in one run. A profile of its own keeps it apart
 * from other instances. Names are `a.docx`; the results have the same keys.
 */
export function convert(
  dateien: ReadonlyMap<string, Uint8Array>,
  ziel: 'pdf' | 'xlsx' | 'docx',
): ReadonlyMap<string, Uint8Array> {
  return inFolder((ordner) => {
    const eingang = [...dateien].map(([name, bytes]) => {
      const pfad = join(ordner, name);
      writeFileSync(pfad, bytes);
      return pfad;
    });
    const profil = pathToFileURL(join(ordner, 'profil')).href;
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profil}`,
        '--headless',
        '--convert-to',
        ziel,
        '--outdir',
        join(ordner, 'aus'),
        ...eingang,
      ],
      { stdio: 'pipe', timeout: 290_000 },
    );
    return new Map(
      [...dateien.keys()].map((name) => [
        name,
        new Uint8Array(readFileSync(join(ordner, 'aus', name.replace(/\.[a-z]+$/, `.${ziel}`)))),
      ]),
    );
  });
}

export function convertOne(bytes: Uint8Array, name: string, ziel: 'pdf' | 'xlsx' | 'docx'): Uint8Array {
  return convert(new Map([[name, bytes]]), ziel).get(name) ?? new Uint8Array();
}

/** Text of each page as it is laid out. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return tool('pdftotext', pdf, ['-layout', '-enc', 'UTF-8'], '-').split('\f').slice(0, -1);
}

/** Names of the fonts that a PDF uses. */
export function fontsOf(pdf: Uint8Array): string {
  return tool('pdffonts', pdf, []);
}

/** A page as PNG, as wide as a column of text on a screen. */
export function pictureOf(pdf: Uint8Array, seite: number): Buffer {
  return inFolder((ordner) => {
    const pfad = join(ordner, 'a.pdf');
    writeFileSync(pfad, pdf);
    const nr = String(seite);
    execFileSync('pdftoppm', [
      '-r',
      '90',
      '-f',
      nr,
      '-l',
      nr,
      '-singlefile',
      '-png',
      pfad,
      join(ordner, 'a'),
    ]);
    return readFileSync(join(ordner, 'a.png'));
  });
}

function tool(programm: string, pdf: Uint8Array, optionen: readonly string[], ...danach: string[]): string {
  return inFolder((ordner) => {
    const pfad = join(ordner, 'a.pdf');
    writeFileSync(pfad, pdf);
    return execFileSync(programm, [...optionen, pfad, ...danach], { encoding: 'utf8' });
  });
}

function inFolder<T>(run: (ordner: string) => T): T {
  const ordner = mkdtempSync(join(tmpdir(), 'baukasten-dokumente-'));
  try {
    return run(ordner);
  } finally {
    rmSync(ordner, { recursive: true, force: true });
  }
}
