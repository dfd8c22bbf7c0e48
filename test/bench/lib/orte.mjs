import { fileURLToPath } from 'node:url';

/** The repository, with a slash at its end. */
export const WURZEL = fileURLToPath(new URL('../../../', import.meta.url));

/** This folder, with a slash at its end; the peers are installed in it. */
export const BENCH = fileURLToPath(new URL('../', import.meta.url));

/** What a run builds and writes on its way; not versioned. */
export const ABLAGE = `${WURZEL}.tmp/bench/`;

/** A small real plan, as most are. */
export const KLEIN = `${WURZEL}examples/luebz/waermeplan.projekt.yaml`;

/** A plan in which nearly everything is stated. */
export const VOLL = `${WURZEL}examples/muster-am-see/waermeplan.projekt.yaml`;
