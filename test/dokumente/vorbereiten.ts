import type { TestProject } from 'vitest/node';
import { exists, installPrograms, missingPackages } from '../lib/programme.ts';

const PROGRAMME = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-liberation'],
  pdftotext: ['poppler-utils'],
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether LibreOffice and poppler are there. */
    readonly libreoffice: boolean;
  }
}

/** Installs LibreOffice once before all tests of documents; only a system without `apt-get` goes without. */
export default function setup(project: TestProject): void {
  const fehlen = missingPackages(PROGRAMME);
  if (fehlen.length > 0 && !exists('apt-get')) {
    const linie = '!'.repeat(78);
    process.stderr.write(
      `\n${linie}\n! DOCUMENTS ARE NOT TESTED: ${fehlen.join(', ')} are missing, and there is no apt-get\n! to install them. Install LibreOffice and poppler yourself and run "npm run test:dokumente".\n${linie}\n\n`,
    );
    project.provide('libreoffice', false);
    return;
  }
  installPrograms(PROGRAMME, 'tests of documents');
  project.provide('libreoffice', true);
}
