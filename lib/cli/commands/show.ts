import { parseArgs } from 'node:util';
import { decks, findDeck, notesOfDeck } from '../../db/repositories/decks';
import { itemsOfDeck } from '../../db/repositories/items';
import { type Command, DONE, misuse, refuse } from '../command';
import { itemView, sectionView } from '../deck-view';
import { withDatabase } from '../open-database';

export const show: Command = {
  name: 'show',
  usage: 'DECK',
  summary: 'Shows a deck: its notes, and its items with their answers.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) return misuse(io, show, 'One deck is to be named.');
    return withDatabase(io, async (db) => {
      const deck = await findDeck(db, name);
      if (deck === null) {
        const known = (await decks(db)).map((other) => other.name).join(', ');
        return refuse(io, `There is no deck "${name}"; there are ${known}.`);
      }
      const notes = await notesOfDeck(db, deck.id);
      const items = (await itemsOfDeck(db, deck.id)).filter(({ part }) => part === 1);
      const { title, description } = deck;
      const view = {
        title,
        description,
        notes: notes.map(sectionView),
        items: items.map(itemView),
      };
      io.result(view, (shown) => {
        const sections = shown.notes.map(({ heading, body }) => `## ${heading}\n\n${body}`);
        const lines = items.map(({ id, kind }) => `- ${id} (${kind})`);
        return [`# ${title}`, description, ...sections, '## Items', lines.join('\n')].join('\n\n');
      });
      return DONE;
    });
  },
};
