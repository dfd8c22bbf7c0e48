import type { ErrorCode } from 'yaml';
import type { ProblemCode, Text } from './problem.ts';

export interface YamlMessage {
  readonly code: ProblemCode;
  readonly text: Text;
}

/**
 * Our sentence for an error of the YAML library. Where one code covers several mistakes, the library's English text
 * tells them apart; it is never shown. `excerpt` is the text of the place with one character before it.
 */
export function messageFor(code: ErrorCode, message: string, excerpt = ''): YamlMessage {
  if (code === 'MISSING_CHAR') return missingChar(message, excerpt);
  if (code === 'UNEXPECTED_TOKEN') return unexpectedToken(message, excerpt);
  if (code === 'BAD_INDENT') return badIndent(message);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence')) return INDENT;
  return MESSAGES[code];
}

const syntax = (de: string, en: string): YamlMessage => ({ code: 'yaml-syntax', text: { de, en } });

const INDENT = syntax(
  'Die Einrückung passt nicht: Angaben derselben Ebene müssen in derselben Spalte beginnen; bitte mit Leerzeichen ausrichten.',
  'The indentation does not fit: entries of one level must start in the same column; align them with spaces.',
);
const COLON = syntax(
  'Hier fehlt der Doppelpunkt nach dem Namen; bitte „name: wert“ mit einem Leerzeichen nach dem Doppelpunkt schreiben.',
  'The colon after the name is missing here; write “name: value” with a space after the colon.',
);
const SPACE = syntax(
  'Nach dem Doppelpunkt fehlt ein Leerzeichen; bitte „name: wert“ schreiben.',
  'The space after the colon is missing; write “name: value”.',
);
const UNEXPECTED = syntax(
  'Diese Stelle passt nicht in den Aufbau der Datei; bitte Einrückung und Satzzeichen prüfen und Texte mit Sonderzeichen in Anführungszeichen setzen.',
  'This does not fit the structure of the file; check indentation and punctuation and put texts with special characters in quotes.',
);

const MESSAGES: Record<
  Exclude<ErrorCode, 'MISSING_CHAR' | 'UNEXPECTED_TOKEN' | 'BAD_INDENT'>,
  YamlMessage
> = {
  ALIAS_PROPS: {
    code: 'yaml-alias',
    text: {
      de: 'Vor einem Verweis (*name) darf keine Markierung (! oder &) stehen; bitte nur den Verweis schreiben.',
      en: 'No marker (! or &) may stand before an alias (*name); write the alias alone.',
    },
  },
  BAD_ALIAS: {
    code: 'yaml-alias',
    text: {
      de: 'Der Name eines Verweises (* oder &) fehlt oder endet mit einem Doppelpunkt; ein Text mit Stern oder & gehört in Anführungszeichen.',
      en: 'The name of an alias (* or &) is missing or ends with a colon; a text with an asterisk or & belongs in quotes.',
    },
  },
  BAD_DIRECTIVE: syntax(
    'Zeilen, die mit % beginnen, sind Anweisungen an YAML und hier nicht nötig; bitte die Zeile löschen oder den Text in Anführungszeichen setzen.',
    'Lines that start with % are YAML directives and not needed here; delete the line or put the text in quotes.',
  ),
  BAD_DQ_ESCAPE: syntax(
    'In doppelten Anführungszeichen leitet \\ ein Sonderzeichen ein, dieses gibt es nicht; bitte \\\\ schreiben oder einfache Anführungszeichen verwenden.',
    'In double quotes \\ starts an escape, and there is none like this; write \\\\ or use single quotes.',
  ),
  BAD_PROP_ORDER: syntax(
    'Eine Markierung (! oder &) muss hinter dem Strich oder Doppelpunkt stehen; bitte dorthin verschieben.',
    'A marker (! or &) must stand behind the dash or colon; move it there.',
  ),
  BAD_SCALAR_START: syntax(
    'Ein Wert darf so nicht beginnen (@, `, %, Komma, | und > haben in YAML eine Bedeutung); bitte den Text in Anführungszeichen setzen.',
    'A value cannot start like this (@, `, %, comma, | and > have a meaning in YAML); put the text in quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: syntax(
    'In dieser Zeile steht ein weiterer Doppelpunkt oder Listenstrich; bitte den Text in Anführungszeichen setzen oder das Innere eingerückt in die nächste Zeile schreiben.',
    'There is another colon or list dash in this line; put the text in quotes or write the inner part indented on the next line.',
  ),
  BLOCK_IN_FLOW: syntax(
    'Innerhalb von { } oder [ ] sind keine eingerückten Zeilen mit „name:“ oder „- “ möglich; bitte Kommas verwenden oder die Klammern weglassen.',
    'Indented lines with “name:” or “- ” are not possible inside { } or [ ]; use commas or leave the brackets out.',
  ),
  BAD_COLLECTION_TYPE: {
    code: 'yaml-markierung',
    text: {
      de: 'Die Markierung mit ! passt nicht zu dem Wert dahinter; bitte die Markierung löschen.',
      en: 'The tag with ! does not fit the value behind it; delete the tag.',
    },
  },
  DUPLICATE_KEY: {
    code: 'yaml-doppelter-schluessel',
    text: {
      de: 'Dieser Name steht in derselben Gruppe zweimal; bitte einen der beiden Einträge löschen oder umbenennen.',
      en: 'This name is written twice in the same group; delete or rename one of the two entries.',
    },
  },
  IMPOSSIBLE: UNEXPECTED,
  KEY_OVER_1024_CHARS: syntax(
    'Der Name vor dem Doppelpunkt ist länger als 1.024 Zeichen; bitte den Text in Anführungszeichen setzen oder kürzen.',
    'The name before the colon is longer than 1,024 characters; put the text in quotes or shorten it.',
  ),
  MULTILINE_IMPLICIT_KEY: syntax(
    'Diese Zeile passt nicht zu der davor: dort steht schon ein Wert, oder es fehlen Doppelpunkt oder Anführungszeichen; bitte Einrückung und Zeile davor prüfen.',
    'This line does not fit the one before it, which already holds a value or lacks a colon or a quote; check the indentation and the line before.',
  ),
  MULTIPLE_ANCHORS: {
    code: 'yaml-alias',
    text: {
      de: 'Ein Wert kann nur einen Anker (&name) tragen; bitte die übrigen löschen.',
      en: 'A value can carry one anchor (&name) only; delete the others.',
    },
  },
  MULTIPLE_DOCS: {
    code: 'yaml-mehrere-dokumente',
    text: {
      de: 'Die Datei enthält mehrere Dokumente (Zeile „---“); bitte je Dokument eine eigene Datei anlegen.',
      en: 'The file holds several documents (line “---”); use one file for each.',
    },
  },
  MULTIPLE_TAGS: {
    code: 'yaml-markierung',
    text: {
      de: 'Ein Wert kann nicht mehrere Markierungen mit ! tragen; bitte löschen oder den Text in Anführungszeichen setzen.',
      en: 'A value cannot carry several tags with !; delete them or put the text in quotes.',
    },
  },
  NON_STRING_KEY: {
    code: 'yaml-schluessel',
    text: {
      de: 'Der Name eines Feldes muss ein einfacher Text sein; bitte umbenennen oder in Anführungszeichen setzen.',
      en: 'The name of a field must be a simple text; rename it or put it in quotes.',
    },
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml-tiefe',
    text: {
      de: 'Die Angaben sind zu tief verschachtelt; bitte die Datei flacher aufbauen.',
      en: 'The data is nested too deeply; build the file flatter.',
    },
  },
  TAB_AS_INDENT: {
    code: 'yaml-tabulator',
    text: {
      de: 'Die Zeile ist mit einem Tabulator eingerückt; YAML erlaubt nur Leerzeichen, bitte ersetzen.',
      en: 'The line is indented with a tab; YAML allows spaces only, replace it.',
    },
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml-markierung',
    text: {
      de: 'Ein Ausrufezeichen am Anfang ist in YAML eine Markierung, und der Text dahinter ginge verloren; bitte den ganzen Wert in Anführungszeichen setzen.',
      en: 'An exclamation mark at the start is a tag in YAML, and the text behind it would be lost; put the whole value in quotes.',
    },
  },
};

function missingChar(message: string, excerpt: string): YamlMessage {
  if (message.includes('quote')) {
    return syntax(
      'Hier beginnt ein Text in Anführungszeichen, der nicht geschlossen wird; bitte das schließende Anführungszeichen ergänzen.',
      'A quoted text starts here and is never closed; add the closing quote.',
    );
  }
  if (message.startsWith('Implicit map keys')) return excerpt.includes(':') ? SPACE : COLON;
  if (message.includes('must end with a')) return closingBracket();
  if (message.startsWith('Missing , ')) {
    return syntax(
      'Zwischen den Einträgen in { } oder [ ] fehlt ein Komma; Texte mit Klammern oder Doppelpunkt gehören in Anführungszeichen.',
      'A comma is missing between the entries in { } or [ ]; texts with brackets or a colon belong in quotes.',
    );
  }
  if (message.startsWith('Missing space after :')) return SPACE;
  if (message.startsWith('Comments must')) {
    return syntax(
      'Vor # fehlt ein Leerzeichen; ein Kommentar braucht eines davor, und ein Text mit # gehört in Anführungszeichen.',
      'A space is missing before #; a comment needs one, and a text with # belongs in quotes.',
    );
  }
  if (message.startsWith('Sequence item without')) {
    return syntax(
      'In einer Liste muss jeder Eintrag mit „- “ beginnen; bitte den Strich ergänzen oder die Zeile anders einrücken.',
      'In a list every entry must start with “- ”; add the dash or indent the line differently.',
    );
  }
  return UNEXPECTED;
}

function unexpectedToken(message: string, excerpt: string): YamlMessage {
  if (/Unexpected (?:empty item|,) in flow/.test(message)) {
    return syntax(
      'In { } oder [ ] steht ein Komma zu viel; bitte löschen oder den fehlenden Eintrag ergänzen.',
      'There is a comma too many in { } or [ ]; delete it or add the missing entry.',
    );
  }
  if (/Unexpected flow-(?:map|seq)-end/.test(message)) {
    return syntax(
      'Diese schließende Klammer hat keine öffnende; bitte löschen, oder den Text in Anführungszeichen setzen.',
      'This closing bracket has no opening one; delete it or put the text in quotes.',
    );
  }
  if (/^['"]/.test(excerpt)) {
    return syntax(
      "Hinter dem schließenden Anführungszeichen steht noch Text; bitte den ganzen Wert einschließen und Anführungszeichen darin verdoppeln ('') oder mit \\ schreiben (\\\").",
      "There is text behind the closing quote; enclose the whole value and double the quotes in it ('') or escape them (\\\").",
    );
  }
  if (message.includes('block-seq-ind on same line')) {
    return syntax(
      'Eine Liste mit „- “ darf nicht in der Zeile des Namens beginnen; bitte den Strich in die nächste Zeile setzen oder den Text in Anführungszeichen.',
      'A list with “- ” cannot start on the line of its name; put the dash on the next line or the text in quotes.',
    );
  }
  if (message.startsWith('Block scalar header')) {
    return syntax(
      'Hinter | oder > darf in derselben Zeile kein Text stehen; bitte den Text eingerückt in die nächste Zeile schreiben.',
      'No text may follow | or > on the same line; write the text indented on the next line.',
    );
  }
  return UNEXPECTED;
}

function badIndent(message: string): YamlMessage {
  if (message.includes('end with a')) return closingBracket();
  if (message.startsWith('Block scalar')) {
    return syntax(
      'Der mehrzeilige Text nach | oder > muss durchgehend eingerückt sein; bitte die Zeile mit Leerzeichen einrücken.',
      'The text over several lines after | or > must be indented throughout; indent the line with spaces.',
    );
  }
  return INDENT;
}

function closingBracket(): YamlMessage {
  return syntax(
    'Hier beginnt eine Klammer { oder [, die nicht geschlossen wird; bitte die schließende Klammer ergänzen oder die Zeilen weiter einrücken.',
    'A bracket { or [ starts here and is never closed; add the closing bracket or indent the lines further.',
  );
}
