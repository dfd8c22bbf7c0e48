import { it } from 'vitest';
import { openFenster } from './lib/browser.ts';
import { copyBeispiel, remoteUri, startCodeServer } from './lib/code-server.ts';
import { join } from 'node:path';
import { WURZEL } from './lib/wege.ts';
it('x', async () => {
  const server = await startCodeServer((o) => copyBeispiel(join(WURZEL, 'examples/muster-am-see'), o));
  const { seite, close } = await openFenster('de');
  seite.on('console', (m) => /aukasten|rror/.test(m.text()) && console.log(m.text().slice(0, 300)));
  try {
    const payload = JSON.stringify([['openFile', remoteUri(server, 'waermeplan.projekt.yaml')]]);
    await seite.goto(`${server.adresse}/?folder=${encodeURIComponent(server.ordner)}&payload=${encodeURIComponent(payload)}`);
    await seite.waitForSelector('.view-lines');
    await seite.waitForTimeout(9000);
    await seite.screenshot({ path: '/tmp/e1.png' });
    await seite.keyboard.press('F1'); await seite.keyboard.type('Baukasten'); await seite.waitForTimeout(800);
    await seite.screenshot({ path: '/tmp/e2.png' });
    await seite.keyboard.type(': Bericht'); await seite.waitForTimeout(500); await seite.keyboard.press('Enter'); await seite.waitForTimeout(3000);
    await seite.screenshot({ path: '/tmp/e3.png' });
  } finally { await close(); server.stop(); }
});
