import { parseArgs } from 'node:util';
import { exportLearner, type LearnerData } from '../../../study/accounts/learner-data';
import { type Command, DONE, misuse, refuse } from '../../command';
import { withDatabase } from '../../open-database';

export const exportAction: Command = {
  name: 'learner export',
  usage: 'ID',
  summary: 'Gives everything that is stored of a learner.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return misuse(io, exportAction, 'Name one learner.');
    return withDatabase(io, async (db) => {
      const data = await exportLearner(db, id);
      if (!data) return refuse(io, `There is no learner "${id}".`);
      io.result<LearnerData>(data, (told) => JSON.stringify(told, null, 2));
      return DONE;
    });
  },
};
