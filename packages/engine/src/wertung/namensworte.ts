/** What shows that a name is meant, and is left out when people shorten it. */
export const RECHTSFORM: ReadonlySet<string> = new Set(
  'ag co eg ek ev gbr ggmbh gmbh haftungsbeschränkt kg kgaa mbb mbh ohg part partg partgmbb se ug'.split(' '),
);

/** Words of trades, titles and everyday speech, which many names share and which tell nothing alone. */
export const ALLGEMEIN: ReadonlySet<string> = new Set(
  `2d 3d alle am an arbeitsgemeinschaft architekt architekten architektin architektinnen architektur architekturbüro
  arge atelier auf aus bau bauen bauunternehmen bei beratende beratung bieter bietergemeinschaft bis büro co2 das dein
  den der die dipl dipl-ing dorf dr durch ein eine einer eines energie entwurf es forum frau freie freier freies
  freiraum freiräume freiraumplanung für garten gärten gartenbau gegen gemeinde gemeinsam gesellschaft grün grüne
  grüner grünes gruppe gut haus herr ich idee ideen ihr ihre im in ing ingenieur ingenieurbüro ingenieure
  ingenieurgesellschaft institut jugend klein kleine kleiner kleines kollegen konzept konzepte kreis kultur land
  landschaft landschaften landschaftsarchitekt landschaftsarchitekten landschaftsarchitektur landschaftsbau leben
  lebensraum m2 m3 mehr mensch menschen mit mobilität nach natur neu neue neuer neues nicht nord ohne ort orte ost
  park part partner partnerschaft plan planen planer planung planungen planungsbüro planungsgruppe platz plätze plus
  prof projekt projekte raum räume region sie so sohn söhne spiel spielplatz spielraum stadt stadtplaner stadtplanung
  straße studio süd team technik tiefbau über um umwelt und uns unser unsere unter verein verkehr vom von vor wald
  wärme wasser weg wege werk werkstatt west wie wir zeit zentrum zukunft zum zur zusammen zwischen`.split(
    /\s+/,
  ),
);

/** Those of the everyday words that are surnames as well; what a project is about (Platz, Raum, Straße) stays readable. */
const FAMILIENNAMEN: ReadonlySet<string> = new Set(
  'freier grün grüner gut haus herr klein kleine kleiner kreis land neu neuer park sohn wald weg'.split(' '),
);

/** Whether a word is written as a surname that everybody uses as a word as well. */
export function isFamilienname(word: string): boolean {
  return /^\p{Lu}/u.test(word) && FAMILIENNAMEN.has(word.toLowerCase());
}

/** Whether a word of a name says what the firm is, so that people leave it out: „Planungsgesellschaft“, „Büro“. */
export function isGewerbe(word: string): boolean {
  return /^(?:atelier|studio|werkstatt|\p{L}*(?:architekt(?:en|innen|in|ur)?|büro|gesellschaft|gruppe|ingenieure?|planer|planung))$/iu.test(
    word,
  );
}
