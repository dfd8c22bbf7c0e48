import type { Text } from '../document/problem.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { dayText, joinTexts, meldungen } from './meldungen.ts';
import { isCertain } from './schritte.ts';
import type { Befund } from './types.ts';

/** One sentence for a verdict that has no message of its own. */
export function describeUrteil(befund: Befund, auswertung: Auswertung, fachgebiet: Fachgebiet): Text {
  switch (befund.urteil) {
    case 'nicht_anwendbar':
      return auswertung.liste === 'leer'
        ? meldungen.leereListe(auswertung.anforderung.je?.liste.text ?? '')
        : meldungen.nichtAnwendbar();
    case 'erlassen':
      return meldungen.erlassen(befund.erleichterung?.titel ?? '', befund.erleichterung?.quelle ?? '');
    case 'erfuellt':
      return befund.verspaetet === true && befund.faelligAm !== undefined
        ? meldungen.erfuelltVerspaetet(dayText(befund.faelligAm))
        : meldungen.erfuellt();
    case 'anstehend':
      return describeAnstehend(befund, fachgebiet);
    case 'begruendet':
      return meldungen.begruendet(befund.abweichung ?? '');
    case 'ungenutzt':
      return meldungen.ungenutzt();
    case 'verletzt':
      return meldungen.verletzt(befund.titel);
    case 'offen':
      return describeOffen(befund);
    default:
      return befund.urteil satisfies never;
  }
}

function describeAnstehend(befund: Befund, fachgebiet: Fachgebiet): Text {
  const when = describeWhen(befund, fachgebiet);
  return isCertain(befund) ? when : joinTexts([when, meldungen.ungewiss()]);
}

function describeWhen({ geplantAm, faelligAm, phase }: Befund, fachgebiet: Fachgebiet): Text {
  const planned = geplantAm === undefined ? [] : [meldungen.geplant(dayText(geplantAm))];
  if (faelligAm !== undefined) return joinTexts([...planned, meldungen.anstehendBis(dayText(faelligAm))]);
  if (planned[0] !== undefined) return planned[0];
  const title = fachgebiet.phasen.find(({ id }) => id === phase)?.titel;
  return title === undefined ? meldungen.anstehend() : meldungen.anstehendPhase(title);
}

function describeOffen({ fehlt, zweifel }: Befund): Text {
  const angaben = fehlt.angaben.map(({ titel, pfad }) => `${titel} (${pfad})`);
  const recht = fehlt.recht.filter(({ art }) => art !== 'zweifel').map(({ text }) => text);
  return joinTexts([
    ...(angaben.length === 0 ? [] : [meldungen.offenAngaben(angaben)]),
    ...(recht.length === 0 ? [] : [meldungen.offenRecht(recht)]),
    ...(zweifel === undefined ? [] : [meldungen.offenZweifel(zweifel)]),
  ]);
}
