import { dateiArtOf, readProjekt } from '@baukasten/engine';
import type { Connection } from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { topicOf } from '../arbeitsbereich/lage.ts';
import { berichtOf } from '../features/bericht.ts';
import { listFaelle, testFaelle } from '../features/faelle.ts';
import { findGemeinden, toTreffer } from '../features/gemeinden.ts';
import { neuesProjekt } from '../features/neues-projekt.ts';
import { listVarianten } from '../features/varianten.ts';
import { readWarumUri, warumOf } from '../features/warum.ts';
import {
  type BerichtErgebnis,
  type BerichtParameter,
  type EntwurfErgebnis,
  type EntwurfParameter,
  type FaelleParameter,
  type FaelleTestenParameter,
  type FallEintrag,
  type FallTest,
  type GemeindenParameter,
  type GemeindeTreffer,
  METHODE,
  type NeuesProjektErgebnis,
  type NeuesProjektParameter,
  REGELN_SCHEMA,
  type VarianteEintrag,
  type VariantenParameter,
  type WarumErgebnis,
  type WarumParameter,
} from '../protokoll.ts';
import { decode } from '../text/uri.ts';
import { loadDokumente } from './dokumente.ts';
import { type Parameterart, stopIfWrong } from './params.ts';

/** The requests of the contract that the Language Server Protocol lacks. */
export function registerCustom(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  /** A document "Warum?" is shown: it follows the project. */
  onShown: (uri: string, projekt: string) => void,
): void {
  const on = <P extends object, R>(
    methode: string,
    felder: { readonly [K in keyof P]-?: Parameterart },
    run: (params: P, bereich: Arbeitsbereich) => Promise<R>,
  ): void => {
    connection.onRequest(methode, async (params: P) => {
      const one = await bereich();
      stopIfWrong(methode, params, felder, one.sprache);
      return run(params, one);
    });
  };
  on<BerichtParameter, BerichtErgebnis | null>(METHODE.bericht, { uri: 'text' }, async ({ uri }, one) => {
    const document = await one.document(uri);
    if (document === undefined) return null;
    const pruefung = await one.pruefungen.check(document);
    return berichtOf(pruefung, one.basisOf(uri), one.dokumente.get(uri)?.version ?? null);
  });
  on<WarumParameter, WarumErgebnis | null>(
    METHODE.warum,
    { uri: 'text', kennung: 'text', element: 'text?', nummer: 'zahl?' },
    explain,
  );
  on<EntwurfParameter, EntwurfErgebnis | null>(METHODE.entwurf, { uri: 'text' }, async ({ uri }, one) => {
    const document = await one.document(uri);
    if (document === undefined || dateiArtOf(uri) !== 'projekt') return null;
    const pruefung = await one.pruefungen.check(document);
    if (topicOf(document, pruefung.bestand)?.bausteine.length === 0) return null;
    const { entwurfOf } = await loadDokumente();
    return entwurfOf(pruefung, one);
  });
  on<GemeindenParameter, readonly GemeindeTreffer[]>(
    METHODE.gemeinden,
    { text: 'text' },
    async ({ text }, one) => {
      const register = (await one.bestaende.forProjects()).register();
      return findGemeinden(text, register).map(toTreffer);
    },
  );
  on<NeuesProjektParameter, NeuesProjektErgebnis>(
    METHODE.neuesProjekt,
    { ags: 'text', fachgebiet: 'text?' },
    async (params, one) => {
      const { katalog, register } = await one.bestaende.forProjects();
      return neuesProjekt(params, katalog, register(), one.sprache);
    },
  );
  on<VariantenParameter, readonly VarianteEintrag[]>(
    METHODE.varianten,
    { uri: 'text?' },
    async ({ uri }, one) => {
      const bestand = await one.bestaende.forProjects(uri);
      const document = uri === undefined ? undefined : await one.lastGood(uri);
      const eingestellt = one.gewaehlt().varianten;
      const topic = document === undefined ? undefined : topicOf(document, bestand);
      if (document === undefined || topic === undefined)
        return listVarianten(Object.values(bestand.katalog.fachgebiete), {
          eingestellt,
          inDatei: [],
          angewandt: [],
        });
      const { bericht } = await one.pruefungen.check(document);
      const inDatei = readProjekt(document, topic, bestand.register()).varianten;
      return listVarianten([topic], { eingestellt, inDatei, angewandt: bericht.varianten });
    },
  );
  on<FaelleParameter, readonly FallEintrag[]>(METHODE.faelle, { uri: 'text' }, async ({ uri }, one) => {
    const [document, now] = await Promise.all([one.lastGood(uri), one.document(uri)]);
    return document === undefined || now === undefined ? [] : listFaelle(document, now);
  });
  on<FaelleTestenParameter, readonly FallTest[]>(
    METHODE.faelleTesten,
    { uri: 'text', namen: 'texte?' },
    async ({ uri, namen }, one) => {
      const document = await one.document(uri);
      if (document === undefined) return [];
      return testFaelle(document, namen, await one.bestaende.forRule(uri), one.sprache);
    },
  );
  on<{ readonly uri: string }, { readonly text: string } | null>(
    'workspace/textDocumentContent',
    { uri: 'text' },
    async ({ uri }, one) => {
      if (uri.startsWith(`${REGELN_SCHEMA}:`)) {
        const pfad = decode(uri.slice(REGELN_SCHEMA.length + 1)).replace(/^\/+/, '');
        const text = await one.umgebung.regelText(pfad);
        return text === undefined ? null : { text };
      }
      const params = readWarumUri(uri);
      if (params !== undefined) onShown(uri, params.uri);
      const warum = params === undefined ? null : await explain(params, one);
      return warum === null ? null : { text: warum.markdown };
    },
  );
}

async function explain(params: WarumParameter, bereich: Arbeitsbereich): Promise<WarumErgebnis | null> {
  const document = await bereich.document(params.uri);
  if (document === undefined) return null;
  const pruefung = await bereich.pruefungen.checkWithReasons(document);
  return warumOf(pruefung, params, bereich.sprache, bereich.basisOf(params.uri));
}
