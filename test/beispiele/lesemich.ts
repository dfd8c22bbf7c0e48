import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/katalog.ts';

/** The READMEs show how the report of the first command begins. */
export const README_DATEIEN: readonly string[] = ['README.md', 'README.de.md'];

const BLOCK = /<!-- ausgabe:anfang -->\n([\s\S]*?)<!-- ausgabe:ende -->/;
/** The folder of the example that the first command checks. */
const BEISPIEL = /npx baukasten pruefen examples\/([a-z0-9-]+)\//;

export function readReadme(datei: string): string {
  return readFileSync(path.join(ROOT, datei), 'utf8');
}

export function exampleOf(readme: string): string {
  return BEISPIEL.exec(readme)?.[1] ?? '';
}

/** What stands between the two marks. */
export function pictureIn(readme: string): string | undefined {
  return BLOCK.exec(readme)?.[1];
}

/** The head of a report and its next steps: the first two paragraphs. */
export function pictureOf(bericht: string): string {
  const absaetze = bericht.split('\n\n').slice(0, 2);
  return `\n\`\`\`text\n${absaetze.join('\n\n')}\n\`\`\`\n\n`;
}

export function writePicture(datei: string, bericht: string): void {
  const readme = readReadme(datei);
  const neu = readme.replace(
    BLOCK,
    () => `<!-- ausgabe:anfang -->\n${pictureOf(bericht)}<!-- ausgabe:ende -->`,
  );
  writeFileSync(path.join(ROOT, datei), neu);
}
