import { FEEL_WOERTER, nearestFeelName } from './namen.ts';
import { type FeelProblem, feelProblem, type Span } from './problem.ts';
import { describeSymbol } from './scan-zeichen.ts';

export interface Zeichen extends Span {
  readonly art: 'wort' | 'zahl' | 'text' | 'symbol';
  readonly text: string;
}

export interface ScanResult {
  readonly zeichen: readonly Zeichen[];
  readonly probleme: readonly FeelProblem[];
}

const MAX_LAENGE = 16 * 1024;
const MAX_TIEFE = 100;
const MAX_PROBLEME = 10;

const MUSTER =
  /(?<leer>[^\S\ufeff]+|\u0085+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)|(?<text>"(?:[^"\\\n\r]|\\[^\n\r])*")|(?<zahl>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)|(?<wort>[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*)|(?<symbol>===|!==|\*\*|\.\.|<=|>=|!=|==|=>|=<|<>|&&|\|\||[\s\S])/uy;

/**
 * Looks at the text word by word before the grammar does: what a person most often writes instead of FEEL (`==`, `&&`,
 * 'text', 1,5, Umlaut names) is reported where it stands, and no text can make the parser nest without bound.
 */
export function scanFeel(text: string): ScanResult {
  const zeichen: Zeichen[] = [];
  const probleme: FeelProblem[] = [];
  if (text.length > MAX_LAENGE) {
    const alles = { von: 0, bis: text.length };
    return { zeichen, probleme: [tooLong(alles)] };
  }
  const klammern: { zeichen: Zeichen; bereich: boolean }[] = [];
  MUSTER.lastIndex = 0;
  for (let treffer = MUSTER.exec(text); treffer !== null; treffer = MUSTER.exec(text)) {
    const gruppen = treffer.groups ?? {};
    if (gruppen.leer !== undefined) continue;
    const art =
      gruppen.text !== undefined
        ? 'text'
        : gruppen.zahl !== undefined
          ? 'zahl'
          : gruppen.wort !== undefined
            ? 'wort'
            : 'symbol';
    const neu: Zeichen = { art, text: treffer[0], von: treffer.index, bis: MUSTER.lastIndex };
    const vorher = zeichen.at(-1);
    zeichen.push(neu);
    if (art === 'wort') probleme.push(...checkWord(neu, vorher));
    else if (art === 'zahl') probleme.push(...checkNumber(neu, vorher));
    else if (art === 'symbol') {
      const ende = checkEnd(neu, text) ?? checkBracket(neu, vorher, klammern);
      if (ende !== undefined) {
        probleme.push(ende);
        return { zeichen, probleme };
      }
      if (neu.text === '..') for (const klammer of klammern.slice(-1)) klammer.bereich = true;
      const falsch = describeSymbol(neu, text, klammern.length);
      if (falsch === undefined) continue;
      probleme.push(falsch);
      MUSTER.lastIndex = falsch.bis;
    }
    if (probleme.length >= MAX_PROBLEME) return { zeichen, probleme };
  }
  for (const { zeichen: offen } of klammern) {
    probleme.push(
      feelProblem(
        'feel-syntax',
        offen,
        `Zu „${offen.text}“ fehlt die schließende Klammer.`,
        `"${offen.text}" is never closed.`,
      ),
    );
  }
  if (zeichen.length === 0) probleme.push(empty(text));
  return { zeichen, probleme };
}

function checkWord(wort: Zeichen, vorher: Zeichen | undefined): FeelProblem[] {
  if (vorher?.art === 'zahl' && vorher.bis === wort.von) {
    const ganz = { von: vorher.von, bis: wort.bis };
    return [
      feelProblem(
        'feel-name',
        ganz,
        `„${vorher.text}${wort.text}“ ist weder Zahl noch Name: Namen beginnen mit einem Buchstaben (z. B. „jahr_2030“).`,
        `"${vorher.text}${wort.text}" is neither a number nor a name: names start with a letter (e.g. "jahr_2030").`,
      ),
    ];
  }
  const nachPunkt = vorher?.text === '.';
  const klein = wort.text.toLowerCase();
  if (nachPunkt && FEEL_WOERTER.has(wort.text)) {
    return [
      feelProblem(
        'feel-name',
        wort,
        `„${wort.text}“ ist ein Wort der Regelsprache und kann kein Feldname sein; das Feld braucht einen anderen Namen.`,
        `"${wort.text}" is a word of the rule language and cannot name a field; give the field another name.`,
      ),
    ];
  }
  if (/^[a-z][a-z0-9_]*$/.test(wort.text)) return [];
  if (!nachPunkt && FEEL_WOERTER.has(klein)) {
    return [
      feelProblem(
        'feel-syntax',
        wort,
        `„${wort.text}“ wird kleingeschrieben: „${klein}“.`,
        `"${wort.text}" is written in lower case: "${klein}".`,
        klein,
      ),
    ];
  }
  const besser = nearestFeelName(wort.text);
  return [
    feelProblem(
      'feel-name',
      wort,
      `„${wort.text}“ ist kein Name: erlaubt sind Kleinbuchstaben a–z, Ziffern und „_“, vorn ein Buchstabe${besser === undefined ? '' : `; schreiben Sie „${besser}“`}.`,
      `"${wort.text}" is no name: lower-case letters a–z, digits and "_" are allowed, a letter first${besser === undefined ? '' : `; write "${besser}"`}.`,
      besser,
    ),
  ];
}

function checkNumber(zahl: Zeichen, vorher: Zeichen | undefined): FeelProblem[] {
  if (zahl.text.startsWith('.') && vorher?.bis === zahl.von && vorher.art !== 'symbol') {
    const ganz = { von: vorher.von, bis: zahl.bis };
    return vorher.art === 'zahl'
      ? [
          feelProblem(
            'feel-syntax',
            ganz,
            `„${vorher.text}${zahl.text}“ ist keine Zahl: Schreiben Sie Zahlen ohne Tausenderpunkte und Daten als date("2028-06-30").`,
            `"${vorher.text}${zahl.text}" is no number: write numbers without thousands separators and dates as date("2028-06-30").`,
          ),
        ]
      : [
          feelProblem(
            'feel-name',
            zahl,
            `Ein Feldname beginnt mit einem Buchstaben, nicht mit einer Ziffer (z. B. „jahr_2030“).`,
            'A field name starts with a letter, not with a digit (e.g. "jahr_2030").',
          ),
        ];
  }
  if (!/^[1-9]\d{0,2}\.\d\d0$/.test(zahl.text)) return [];
  const ohne = zahl.text.replace('.', '');
  const gekuerzt = zahl.text.replace(/\.?0+$/, '');
  return [
    feelProblem(
      'feel-syntax',
      zahl,
      `„${zahl.text}“ ist zweideutig, denn der Punkt trennt hier Dezimalstellen: Schreiben Sie „${ohne}“ oder „${gekuerzt}“.`,
      `"${zahl.text}" is ambiguous, as the point separates decimals here: write "${ohne}" or "${gekuerzt}".`,
      ohne,
    ),
  ];
}

/** What makes the rest of the text unreadable: an open text or comment. */
function checkEnd(symbol: Zeichen, text: string): FeelProblem | undefined {
  const rest = { von: symbol.von, bis: text.length };
  if (symbol.text === '"') {
    const zeile = text.slice(symbol.von).search(/[\n\r]/);
    return feelProblem(
      'feel-syntax',
      zeile < 0 ? rest : { von: symbol.von, bis: symbol.von + zeile },
      'Dieser Text ist nicht geschlossen: Setzen Sie in derselben Zeile ein zweites Anführungszeichen.',
      'This text is not closed: put a second quotation mark on the same line.',
    );
  }
  if (symbol.text === '/' && text[symbol.bis] === '*') {
    return feelProblem(
      'feel-syntax',
      rest,
      'Dieser Kommentar ist nicht geschlossen: Es fehlt „*/“.',
      'This comment is not closed: "*/" is missing.',
    );
  }
  return undefined;
}

function checkBracket(
  symbol: Zeichen,
  vorher: Zeichen | undefined,
  klammern: { zeichen: Zeichen; bereich: boolean }[],
): FeelProblem | undefined {
  if (symbol.text === '(' || symbol.text === '[') {
    klammern.push({ zeichen: symbol, bereich: false });
    if (klammern.length <= MAX_TIEFE) return undefined;
    return feelProblem(
      'feel-syntax',
      symbol,
      `Der Ausdruck ist zu tief verschachtelt: Erlaubt sind ${MAX_TIEFE} Ebenen. Zerlegen Sie ihn in Größen.`,
      `The expression is nested too deeply: ${MAX_TIEFE} levels are allowed. Split it into Größen.`,
    );
  }
  if (symbol.text !== ')' && symbol.text !== ']') return undefined;
  if (symbol.text === ']' && vorher?.text === 'in') {
    return feelProblem(
      'feel-teilmenge',
      symbol,
      'Schreiben Sie offene Grenzen mit runden Klammern, z. B. „x in (1..5]“.',
      'Write open ends with round brackets, e.g. "x in (1..5]".',
    );
  }
  const offen = klammern.pop();
  if (offen === undefined) {
    return feelProblem(
      'feel-syntax',
      symbol,
      `Zu „${symbol.text}“ fehlt die öffnende Klammer.`,
      `"${symbol.text}" closes nothing.`,
    );
  }
  if (offen.bereich || (offen.zeichen.text === '(') === (symbol.text === ')')) return undefined;
  const passend = offen.zeichen.text === '(' ? ')' : ']';
  return feelProblem(
    'feel-syntax',
    symbol,
    `Hier gehört „${passend}“ hin, denn geöffnet wurde mit „${offen.zeichen.text}“.`,
    `Expected "${passend}", as "${offen.zeichen.text}" was opened.`,
    passend,
  );
}

function tooLong(alles: Span): FeelProblem {
  return feelProblem(
    'feel-syntax',
    alles,
    `Der Ausdruck ist länger als ${MAX_LAENGE} Zeichen: Zerlegen Sie ihn in Größen.`,
    `The expression is longer than ${MAX_LAENGE} characters: split it into Größen.`,
  );
}

function empty(text: string): FeelProblem {
  return feelProblem(
    'feel-syntax',
    { von: 0, bis: text.length },
    'Hier fehlt ein Ausdruck, z. B. „verfahren.art = "vereinfacht"“.',
    'An expression is missing here, e.g. "verfahren.art = "vereinfacht"".',
  );
}
