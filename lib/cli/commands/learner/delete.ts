import { parseArgs } from 'node:util';
import { deleteLearnerData } from '../../../study/accounts/learner-data';
import { type Command, DONE, misuse, refuse } from '../../command';
import { withDatabase } from '../../open-database';

export const deleteAction: Command = {
  name: 'learner delete',
  usage: 'ID',
  summary: 'Deletes a learner with everything that is stored of them, and their account.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return misuse(io, deleteAction, 'Name one learner.');
    return withDatabase(io, async (db) => {
      if (!(await deleteLearnerData(db, id))) return refuse(io, `There is no learner "${id}".`);
      io.result(
        { deleted: id },
        () => `${id} is deleted. Older backups still hold what was stored.`,
      );
      return DONE;
    });
  },
};
