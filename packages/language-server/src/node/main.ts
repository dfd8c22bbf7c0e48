import { resourcesBeside } from './resources.ts';
import { serveStdio } from './serve.ts';

declare const BAUKASTEN_VERSION: string;

serveStdio(resourcesBeside(new URL('./', import.meta.url), BAUKASTEN_VERSION));
