import type { ExtensionContext } from 'vscode';
import { start } from './start.ts';
import { BROWSER } from './verbindung/browser.ts';
import { DESKTOP } from './verbindung/desktop.ts';

/** What browsers load, a single file. The desktop loads it too (`main.desktop.ts`): most of it is the same client library. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, BROWSER);
}

export function activateDesktop(context: ExtensionContext): Promise<void> {
  return start(context, DESKTOP);
}
