import { showDezimal } from './anzeige.ts';
import { compare, plus, toBruch, toDezimal, toZahlwert } from './bruch.ts';
import { allKriterien, gradedKriterien } from './kriterien.ts';
import type { Fund } from './matrixbefund.ts';
import type { Matrixregel, Matrixregeln } from './matrixregeln.ts';
import type { Bewertungsmatrix, Kriterium, Skala } from './types.ts';

/** Link to the subject matter, staff, expectations, and the weight of youth participation. */
export function reviewKriterien(
  { kriterien, skala }: Bewertungsmatrix,
  regeln: Matrixregeln,
): readonly Fund[] {
  return [
    ...kriterien.flatMap((one) => linkOf(one, kriterien)),
    ...allKriterien(kriterien).flatMap(staffOf),
    ...expectationsOf(gradedKriterien(kriterien), skala),
    ...youthOf(kriterien, regeln.get('MX-jugend')),
  ];
}

/** A reason at the parent covers its parts; the price needs none. */
function linkOf(one: Kriterium, oben: readonly Kriterium[]): readonly Fund[] {
  const denied = allKriterien([one]).filter(({ auftragsbezug }) => auftragsbezug === false);
  const funde = denied.map(({ id, pfad }) => ({
    regel: 'VM-03-verneint',
    pfad: [...pfad, 'auftragsbezug'],
    text: {
      de: `Für „${id}“ ist der Bezug zum Auftrag ausdrücklich verneint; so darf es nicht gewertet werden. Bitte das Kriterium streichen oder auf die ausgeschriebene Leistung beziehen.`,
      en: `The link of “${id}” to the subject matter is denied, so it must not be scored. Delete the criterion or relate it to what is procured.`,
    },
  }));
  const reasoned = one.auftragsbezugBegruendung !== null || allReasoned(one.unterkriterien);
  if (one.art === 'preis' || reasoned || denied.length > 0 || !oben.includes(one)) return funde;
  return [
    {
      regel: 'VM-03',
      pfad: [...one.pfad, 'auftragsbezug_begruendung'],
      text: {
        de: `Warum „${one.id}“ mit dem Auftrag zusammenhängt, ist nicht begründet; bitte „auftragsbezug_begruendung“ ergänzen, am besten mit der Stelle der Leistungsbeschreibung.`,
        en: `Why “${one.id}” is linked to the subject matter is not explained; add “auftragsbezug_begruendung”, preferably with the place in the description of services.`,
      },
    },
  ];
}

function allReasoned(teile: readonly Kriterium[]): boolean {
  return teile.length > 0 && teile.every(({ auftragsbezugBegruendung }) => auftragsbezugBegruendung !== null);
}

function staffOf(one: Kriterium): readonly Fund[] {
  if (one.unterkriterien.length > 0) return [];
  if (one.thema !== 'personal') return staffEvidence(one);
  const { einflussErheblich, einflussBegruendung, personenBenannt } = one.personal ?? NOTHING;
  if (einflussErheblich === false) {
    return [
      {
        regel: 'VM-05-verneint',
        pfad: [...one.pfad, 'personal', 'einfluss_erheblich'],
        text: {
          de: `„${one.id}“ bewertet Personen, obwohl ihr Einfluss auf die Ausführung als nicht erheblich angegeben ist; dann taugt das Personal nicht als Zuschlagskriterium. Bitte streichen oder die Angabe prüfen.`,
          en: `“${one.id}” scores persons although their influence on performance is said not to be significant; then staff is no award criterion. Delete it or check the entry.`,
        },
      },
    ];
  }
  const missing = [
    ...(einflussErheblich === null || einflussBegruendung === null
      ? ['warum es auf diese Personen ankommt']
      : []),
    ...(personenBenannt === true ? [] : ['dass die Personen zu benennen sind']),
  ];
  if (missing.length === 0) return [];
  return [
    {
      regel: 'VM-05',
      pfad: [...one.pfad, 'personal'],
      text: {
        de: `„${one.id}“ bewertet Personen, es fehlt aber, ${missing.join(' und ')}; bitte unter „personal“ ergänzen.`,
        en: `“${one.id}” scores persons, but “personal” does not say why they matter or that they must be named; add it.`,
      },
    },
  ];
}

/** Perhaps the persons are scored, perhaps only their work; only the town knows, and says so by the topic. */
function staffEvidence(one: Kriterium): readonly Fund[] {
  const i = one.nachweise.findIndex(({ art }) => art === 'referenz_person');
  if (i < 0) return [];
  return [
    {
      regel: 'MX-personal',
      pfad: [...one.pfad, 'nachweise', i],
      text: {
        de: `„${one.id}“ stützt sich auf Nachweise bestimmter Personen, ist aber nicht als Personalkriterium bezeichnet. Werden die Personen selbst bewertet, bitte „thema: personal“ und „personal“ ergänzen; zählt nur, was sie zeigen, ist nichts zu tun.`,
        en: `“${one.id}” rests on evidence of certain persons but is not called a criterion of staff. If the persons themselves are scored, add “thema: personal” and “personal”; if only what they show counts, nothing is to be done.`,
      },
    },
  ];
}

const NOTHING = { einflussErheblich: null, einflussBegruendung: null, personenBenannt: null };

function expectationsOf(graded: readonly Kriterium[], { bis }: Skala): readonly Fund[] {
  return [...withoutExpectations(graded), ...withFewExpectations(graded, bis)];
}

/** One grade alone, or none for the best, leaves open what is worth more. */
function withFewExpectations(graded: readonly Kriterium[], bis: Skala['bis']): readonly Fund[] {
  const few = graded.filter(({ erwartungshorizont }) => {
    const beste = toDezimal(erwartungshorizont.at(-1)?.note ?? '');
    if (beste === undefined) return false;
    return erwartungshorizont.length === 1 || compare(toBruch(beste), toBruch(bis)) !== 0;
  });
  const [first] = few;
  if (first === undefined) return [];
  const ids = few.map(({ id }) => `„${id}“`).join(', ');
  return [
    {
      regel: 'MX-erwartung',
      pfad: [...first.pfad, 'erwartungshorizont'],
      text: {
        de: `Der Erwartungshorizont erklärt zu wenige Noten: ${ids}. Bitte mindestens die beste Note (${showDezimal(bis, 'de')}) und eine niedrigere beschreiben, damit erkennbar ist, was mehr Punkte bringt.`,
        en: `Too few grades are explained: ${ids}. Describe at least the best grade (${showDezimal(bis, 'en')}) and a lower one, so that everybody sees what earns more points.`,
      },
    },
  ];
}

function withoutExpectations(graded: readonly Kriterium[]): readonly Fund[] {
  const ohne = graded.filter(({ erwartungshorizont }) => erwartungshorizont.length === 0);
  const [first] = ohne;
  if (first === undefined) return [];
  const ids = ohne.map(({ id }) => `„${id}“`).join(', ');
  return [
    {
      regel: 'MX-erwartung',
      pfad: [...first.pfad, 'erwartungshorizont'],
      text: {
        de: `Ohne Erwartungshorizont: ${ids}. Vorgeschrieben ist er nicht, die Noten müssen aber nachvollziehbar dokumentiert werden; ein Erwartungshorizont macht das leicht.`,
        en: `Without expectations for each grade: ${ids}. They are not mandatory, but grades must be documented so that they can be followed; expectations make that easy.`,
      },
    },
  ];
}

/** Sub-criteria take over the topic of their parent, so those below one that counts are not asked. */
function topmostYouth(kriterien: readonly Kriterium[]): readonly Kriterium[] {
  return kriterien.flatMap((one) => (one.thema === 'jugend' ? [one] : topmostYouth(one.unterkriterien)));
}

/** The topmost criteria about young people together; the first is where a finding stands. */
function youthOf(kriterien: readonly Kriterium[], regel: Matrixregel | undefined): readonly Fund[] {
  const { symbolisch_unter: symbolisch, mindestens, hoechstens } = regel?.grenzen ?? {};
  const topmost = topmostYouth(kriterien);
  const [one] = topmost;
  const weights = topmost.map(({ gewicht }) => gewicht);
  if (
    one === undefined ||
    !weights.every((gewicht) => gewicht !== null) ||
    symbolisch === undefined ||
    mindestens === undefined ||
    hoechstens === undefined
  )
    return [];
  const gewicht = weights.map(toBruch).reduce(plus);
  const summe = toZahlwert(gewicht, 0).genau;
  const de = showDezimal(summe, 'de');
  const ids = topmost.map(({ id }) => `„${id}“`).join(', ');
  const weigh =
    topmost.length > 1 ? { de: 'wiegen zusammen', en: 'together weigh' } : { de: 'wiegt', en: 'weighs' };
  const pfad = [...one.pfad, 'gewicht'];
  const fund = (text: Fund['text']): readonly Fund[] => [{ regel: 'MX-jugend', pfad, text }];
  // A sub-criterion cannot be split up further.
  const whole = topmost.length === 1 && kriterien.includes(one) && one.unterkriterien.length === 0;
  if (compare(gewicht, toBruch(symbolisch)) < 0 || whole) {
    const split = kriterien.includes(one)
      ? { de: 'aufgliedern und ', en: 'Split it up and weigh it' }
      : { de: '', en: 'Weigh it' };
    return fund({
      de: `Kinder- und Jugendbeteiligung wirkt symbolisch: ${ids} ${whole ? 'hat keine Unterkriterien' : `${weigh.de} nur ${de} von 100`}. Bitte ${split.de}mit ${mindestens} bis ${hoechstens} gewichten, oder ganz in die Leistungsbeschreibung nehmen.`,
      en: `Youth participation looks symbolic: ${ids} ${whole ? 'has no sub-criteria' : `${weigh.en} only ${summe} of 100`}. ${split.en} ${mindestens} to ${hoechstens}, or move it to the description of services.`,
    });
  }
  if (compare(gewicht, toBruch(mindestens)) >= 0 && compare(gewicht, toBruch(hoechstens)) <= 0) return [];
  return fund({
    de: `${ids} ${weigh.de} ${de} von 100; empfohlen sind ${mindestens} bis ${hoechstens}. Eine Grenze des Rechts ist das nicht.`,
    en: `${ids} ${weigh.en} ${summe} of 100; ${mindestens} to ${hoechstens} are recommended. This is no limit of the law.`,
  });
}
