import type { Bereich } from '@baukasten/language-server/protokoll';
import { Range } from 'vscode';

export function toVsRange({ start, end }: Bereich): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
