import { type DateiSchema, datum, eintraege, gruppe, hinweis, text } from './bausteine.ts';

/** `quellen.yaml`: the register of sources. */
export const quellenSchema: DateiSchema = gruppe(
  'Quellen',
  'Verzeichnis der Quellen: Kurzname und amtlicher Titel.',
  {
    quellen: eintraege(
      'Quellen',
      'Kurzname → Quelle.',
      gruppe(
        'Quelle',
        'Eine Quelle des Rechts oder einer Zahl.',
        {
          titel: text('Titel', 'Amtlicher Titel.'),
          abkuerzung: text('Abkürzung', 'Amtliche Abkürzung.'),
          art: text('Art', 'Art der Quelle.', { examples: ['gesetz'] }),
          land: text('Land', 'Kürzel des Landes bei Landesrecht.'),
          eli: text('ELI', 'European Legislation Identifier.'),
          fundstelle: text('Fundstelle', 'Amtliche Fundstelle.'),
          adresse: text('Adresse', 'Adresse im Internet.'),
          adresse_paragraph: text('Adresse je Paragraph', 'Mit {paragraph} für die Nummer.'),
          stand: datum('Stand', 'Tag der Textfassung.'),
          abgerufen: datum('Abgerufen', 'Tag des Abrufs.'),
          hinweis,
        },
        ['titel'],
      ),
      '^\\S(?:.*\\S)?$',
    ),
  },
  ['quellen'],
);

/** `glossar.yaml`: terms and their meaning. */
export const glossarSchema: DateiSchema = gruppe(
  'Glossar',
  'Begriffe und ihre Bedeutung.',
  {
    begriffe: eintraege(
      'Begriffe',
      'Name → Begriff.',
      gruppe(
        'Begriff',
        'Ein Begriff.',
        {
          begriff: text('Begriff', 'Das Wort, wie es geschrieben wird.'),
          bedeutung: text('Bedeutung', 'Erklärung in eigenen Worten.'),
          norm: text('Norm', 'Wo der Begriff bestimmt ist.'),
          hinweis,
        },
        ['begriff', 'bedeutung'],
      ),
    ),
  },
  ['begriffe'],
);
