import { OWN_FIELD } from './own-field';

/** A note type that our packages bring along; the same id in each, so that Anki knows it again. */
export interface OurNotetype {
  readonly id: number;
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly {
    readonly name: string;
    readonly qfmt: string;
    readonly afmt: string;
  }[];
}

const FIRST_ID = 1_763_856_000_000;

const LINE = '\n\n<hr id=answer>\n\n';

function card(nth: number, front: string, back: string) {
  const afmt = `{{FrontSide}}${LINE}{{${back}}}`;
  return { name: `Card ${nth}`, qfmt: `{{${front}}}`, afmt };
}

export const BASIC: OurNotetype = {
  id: FIRST_ID,
  name: 'Basic (Recurrent)',
  isCloze: false,
  fields: ['Front', 'Back', OWN_FIELD],
  templates: [card(1, 'Front', 'Back')],
};

export const CLOZE: OurNotetype = {
  id: FIRST_ID + 1,
  name: 'Cloze (Recurrent)',
  isCloze: true,
  fields: ['Text', 'Back Extra', OWN_FIELD],
  templates: [
    { name: 'Cloze', qfmt: '{{cloze:Text}}', afmt: '{{cloze:Text}}<br>\n{{Back Extra}}' },
  ],
};

export const TYPED: OurNotetype = {
  id: FIRST_ID + 2,
  name: 'Basic, typed (Recurrent)',
  isCloze: false,
  fields: ['Front', 'Answer', 'Back', OWN_FIELD],
  templates: [
    {
      name: 'Card 1',
      qfmt: '{{Front}}\n\n{{type:Answer}}',
      afmt: `{{Front}}${LINE}{{type:Answer}}\n\n{{Back}}`,
    },
  ],
};

/** The note type of a flashcard with so many faces. */
export function facesOf(count: number): OurNotetype {
  const nth = Array.from({ length: count }, (_, at) => (at === 0 ? '' : ` ${at + 1}`));
  return {
    id: FIRST_ID + 10 + count,
    name: `Basic, ${count} cards (Recurrent)`,
    isCloze: false,
    fields: [...nth.flatMap((end) => [`Front${end}`, `Back${end}`]), OWN_FIELD],
    templates: nth.map((end, at) => card(at + 1, `Front${end}`, `Back${end}`)),
  };
}
