import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a slash at its end. */
export const WURZEL = fileURLToPath(new URL('../../../', import.meta.url));
/** Built once for all tests of this run. */
export const VSIX = join(WURZEL, '.tmp/editor/baukasten.vsix');
export const SPRACHPAKET = join(WURZEL, '.tmp/editor/sprachpaket-de');
/** Screenshots that the documentation shows. */
export const BILDER = join(WURZEL, 'extension/docs');
