import { computeJson } from '../../network/compute/compute';
import { type Command, DONE, misuse, refuse } from '../command';

export const compute: Command = {
  name: 'compute',
  usage: 'FILE',
  summary: 'Run a cell, a CTC loss or a Markov chain on the numbers in a JSON file (- for input).',
  run: async (args, io) => {
    const [file, ...rest] = args;
    if (file === undefined) return misuse(io, compute, 'Which file?');
    if (rest.length > 0) return misuse(io, compute, `One file only, not ${rest.join(' ')} too.`);
    if (file !== '-' && file.startsWith('-')) {
      return misuse(io, compute, `There is no option ${file}.`);
    }
    const result = computeJson(await io.read(file));
    if (!result.ok) return refuse(io, `${file}: ${result.error}`);
    io.result(result.value, (value) => JSON.stringify(value, null, 2));
    return DONE;
  },
};
