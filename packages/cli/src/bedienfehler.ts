import type { Text } from '@baukasten/engine';

/** Wrong usage, configuration or unreadable input: one sentence for the user and exit code 2. Never a defect of ours. */
export class Bedienfehler extends Error {
  readonly text: Text;
  /** The path that it is about; empty if none. */
  readonly datei: string;

  constructor(text: Text, datei = '') {
    super(text.de);
    this.name = 'Bedienfehler';
    this.text = text;
    this.datei = datei;
  }
}
