import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashedPassword } from '../../db/passwords';
import { setPassword, userOfEmail } from '../../db/repositories/users';
import { type Command, DONE, misuse, refuse } from '../command';
import { withDatabase } from '../open-database';

export const resetPassword: Command = {
  name: 'reset-password',
  usage: 'EMAIL',
  summary: 'Gives an account a new password, which is shown once, and signs it out everywhere.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [email, ...more] = positionals;
    if (email === undefined || more.length > 0)
      return misuse(io, resetPassword, 'Name one address.');
    return withDatabase(io, async (db) => {
      const userId = await userOfEmail(db, email);
      if (!userId) return refuse(io, `There is no account with the address "${email}".`);
      // 96 bits, in groups that can be read out.
      const password = randomBytes(12).toString('hex').match(/.{6}/g)!.join('-');
      const hash = await hashedPassword(password);
      await db.$transaction((tx) => setPassword(tx, userId, hash));
      io.result({ email, password }, () => `The new password of ${email} is ${password}`);
      return DONE;
    });
  },
};
