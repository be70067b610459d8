import { type Command, misuse } from '../command';
import { deleteAction } from './learner/delete';
import { exportAction } from './learner/export';
import { make } from './learner/make';

/** What can be done with a learner, each by a word of its own. */
const ACTIONS: Readonly<Record<string, Command>> = {
  make,
  export: exportAction,
  delete: deleteAction,
};

export const learner: Command = {
  name: 'learner',
  usage: Object.entries(ACTIONS)
    .map(([word, { usage }]) => `${word} ${usage}`)
    .join(' | '),
  summary: Object.values(ACTIONS)
    .map(({ summary }) => summary)
    .join(' '),
  async run(args, io) {
    const [word = '', ...rest] = args;
    const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
    return action?.run(rest, io) ?? misuse(io, learner, 'Say what to do with a learner.');
  },
};
