import { parseArgs } from 'node:util';
import { ALGORITHMS, isAlgorithm } from '../../scheduling/algorithm';
import type { Grade } from '../../scheduling/grade';
import { schedule as scheduled } from '../../scheduling/schedule';
import { type Command, DONE, misuse, refuse } from '../command';
import { table } from '../table';

export const schedule: Command = {
  name: 'schedule',
  usage: '--grades 4,4,2 [--algorithm sm2]',
  summary: 'Says what an algorithm makes of grades that are each given on the due day.',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { grades: { type: 'string' }, algorithm: { type: 'string', default: 'sm2' } },
    });
    if (values.grades === undefined) return misuse(io, schedule, 'No grades are given.');
    const { algorithm } = values;
    if (!isAlgorithm(algorithm)) {
      const known = Object.keys(ALGORITHMS).join(', ');
      return refuse(io, `There is no algorithm "${algorithm}"; there is ${known}.`);
    }
    const words = values.grades.split(',').map((word) => word.trim());
    const wrong = words.findIndex((word) => !/^[0-5]$/.test(word));
    if (wrong >= 0) {
      return refuse(io, `Grade ${wrong + 1} is "${words[wrong]}"; a grade is 0, 1, 2, 3, 4 or 5.`);
    }
    const answers = scheduled(
      words.map((word) => Number(word) as Grade),
      algorithm,
    );
    const beyond = answers.findIndex(({ interval }) => !Number.isFinite(interval));
    if (beyond >= 0) {
      return refuse(io, `At grade ${beyond + 1} the interval grows beyond what a double holds.`);
    }
    io.result(answers, table);
    return DONE;
  },
};
