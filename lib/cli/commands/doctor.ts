import { parseArgs } from 'node:util';
import { databasePath } from '../../db/location';
import { type Command, DONE, REFUSED } from '../command';
import { checkBackups, checkDatabase, checkSecret } from '../doctor/check-data';
import { checkBuild, checkClock, checkDisk, checkNode } from '../doctor/check-machine';
import { table } from '../table';

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Says what is wrong with this installation, and what to do about it; changes nothing.',
  async run(args, io) {
    parseArgs({ args: [...args] });
    const [path, now] = [databasePath(), new Date()];
    const found = [
      checkNode(process.versions.node),
      checkClock(now),
      checkDisk(path),
      checkBuild(process.env.RECURRENT_BUILD_DIR || '.next'),
      ...checkDatabase(path),
      checkSecret(path),
      checkBackups(path, now),
    ];
    io.result(found, table);
    return found.some(({ state }) => state === 'wrong') ? REFUSED : DONE;
  },
};
