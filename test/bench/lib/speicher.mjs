/** Loaded before a measured program: writes its largest resident memory (kB) into a file when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_SPEICHER, String(process.resourceUsage().maxRSS)));
