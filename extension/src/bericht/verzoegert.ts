import type { Disposable, Event } from 'vscode';

/** Follows an event after `ms` of quiet, so that a burst of keys asks for one report only. */
export function onQuiet(event: Event<void>, ms: number, tun: () => void): Disposable {
  let uhr: ReturnType<typeof setTimeout> | undefined;
  const abo = event(() => {
    clearTimeout(uhr);
    uhr = setTimeout(tun, ms);
  });
  return {
    dispose: () => {
      clearTimeout(uhr);
      abo.dispose();
    },
  };
}
