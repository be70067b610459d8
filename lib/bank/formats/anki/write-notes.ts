import type { Concept } from '../../deck';
import type { Choice, Item, Numeric } from '../../item';
import { clozeNumberOf, type Face, partsOf } from '../../parts';
import { encodeEntities } from '../html/entities';
import { markdownToHtml } from '../html/markdown-to-html';
import type { Interchange, Skipped } from '../interchange';
import { BASIC, CLOZE, facesOf, type OurNotetype, TYPED } from './our-notetypes';
import { type OwnNote, writeOwnField } from './own-field';

/** A note to write; its fields are HTML. */
export interface WrittenNote {
  /** The same in every export of the item. */
  readonly guid: string;
  readonly notetype: OurNotetype;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** The item whose cards its cards are, null for the further draws of a drill. */
  readonly itemId: string | null;
  /** The ords of its cards, part by part. */
  readonly ords: readonly number[];
}

/**
 * A deck's items as notes that Anki shows with nothing added to it: choices and numbers to be entered become
 * questions that are turned over, drills become one note for each of their frozen draws. What an item is
 * besides stands in the note's last field, and an import of ours reads that.
 *
 * @param variants the frozen draws of drills, by their ids
 */
export function writeNotes(
  { items, concepts, templates }: Interchange,
  deckName: string,
  variants: ReadonlyMap<string, readonly Face[]>,
): { readonly notes: readonly WrittenNote[]; readonly skipped: readonly Skipped[] } {
  const described = new Map(concepts.map((concept) => [concept.id, concept]));
  const formulas = new Map(templates.map((template) => [template.id, template]));
  const skipped: Skipped[] = [];
  const notes = items.flatMap((item) => {
    const about = item.concepts.flatMap((id) => described.get(id) ?? []);
    const template = item.kind === 'drill' ? formulas.get(item.template) : undefined;
    const own = writeOwnField({
      item,
      ...(template && { template }),
      concepts: about,
    } satisfies OwnNote);
    const base = {
      guid: `${deckName}/${item.id}`,
      tags: item.concepts.map((id) => tagOf(id, described)),
      itemId: item.id,
    };
    if (item.kind !== 'drill') return [{ ...base, ...shownAs(item, own) }];
    const faces = variants.get(item.id) ?? [];
    if (faces.length === 0)
      skipped.push({ where: item.id, why: 'no draw of its formula can be asked' });
    return faces.map((face, at) => ({
      ...{ ...base, ...turned([face], own) },
      guid: `${base.guid}#${at + 1}`,
      itemId: at === 0 ? item.id : null,
    }));
  });
  return { notes, skipped };
}

type Shown = Pick<WrittenNote, 'notetype' | 'fields' | 'ords'>;

function shownAs(item: Exclude<Item, { kind: 'drill' }>, own: string): Shown {
  switch (item.kind) {
    case 'flashcard': {
      const { front, back, more = [], answers, source } = item;
      const faces = [{ front, back: withSource(back, source) }, ...more];
      if (!answers || more.length > 0) return turned(faces, own);
      const fields = [
        html(front),
        encodeEntities(answers[0]!),
        html(withSource(back, source)),
        own,
      ];
      return { notetype: TYPED, fields, ords: [0] };
    }
    case 'cloze': {
      const ords = Array.from(
        { length: partsOf(item) },
        (_, at) => clozeNumberOf(item, at + 1) - 1,
      );
      const extra = withSource(item.extra ?? '', item.source);
      return { notetype: CLOZE, fields: [html(item.text), html(extra), own], ords };
    }
    case 'choice':
      return turned([choiceFace(item)], own);
    case 'numeric':
      return turned([numericFace(item)], own);
  }
}

function turned(faces: readonly Face[], own: string): Shown {
  const notetype = faces.length === 1 ? BASIC : facesOf(faces.length);
  const sides = faces.flatMap(({ front, back }) => [html(front), html(back)]);
  return { notetype, fields: [...sides, own], ords: faces.map((_, at) => at) };
}

function choiceFace({ prompt, options, explanation }: Choice): Face {
  const list = options.map(({ text }, at) => `${at + 1}. ${indented(text)}`).join('\n');
  const right = options.findIndex(({ correct }) => correct);
  const reasons = options
    .map(({ why }, at) => (why ? `${at + 1}. ${indented(why)}` : ''))
    .filter((line) => line !== '')
    .join('\n');
  const answer = `**${right + 1}.** ${options[right]!.text}`;
  return {
    front: `${prompt}\n\n${list}`,
    back: [answer, explanation, reasons].filter(Boolean).join('\n\n'),
  };
}

function numericFace({ prompt, answer, tolerance, unit, explanation }: Numeric): Face {
  const value = `${answer}${unit === undefined ? '' : ` ${unit}`}`;
  const within = tolerance === 0 ? '' : ` (within ${tolerance})`;
  return { front: prompt, back: [`${value}${within}`, explanation].filter(Boolean).join('\n\n') };
}

function withSource(text: string, source: string | undefined): string {
  return [text, source && `*From ${source}*`].filter(Boolean).join('\n\n');
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n   ');
}

const SOUND = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|aac|mp4|webm|mkv|avi|mov)$/i;

/** Anki plays `[sound:NAME]` and shows `img`; a cloze text keeps its marks. */
function html(markdown: string): string {
  return markdownToHtml(markdown, {
    media: (name, alt) =>
      SOUND.test(name)
        ? `[sound:${name}]`
        : `<img src="${encodeEntities(name)}" alt="${encodeEntities(alt)}">`,
  });
}

function tagOf(id: string, described: ReadonlyMap<string, Concept>): string {
  return (described.get(id)?.title ?? id).trim().replace(/\s+/g, '_').replaceAll('"', '');
}
