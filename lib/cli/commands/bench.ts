import { parseArgs } from 'node:util';
import type { Row } from '../bench/bench';
import { BENCHES } from '../bench/benches';
import { calibration } from '../bench/calibration';
import { measure } from '../bench/measure';
import { type Command, DONE, refuse } from '../command';
import { table } from '../table';

export const bench: Command = {
  name: 'bench',
  usage: '[--only NAME]',
  summary: 'Measures what is done often, beside a calibration loop.',
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
    const all = (await Promise.all(BENCHES.map((load) => load()))).flat();
    const { only } = values;
    const isWanted = ({ name }: { name: string }) =>
      only === undefined || name === only || name.startsWith(`${only}/`);
    if (!all.some(isWanted)) {
      const names = all.map(({ name }) => name).join(', ');
      return refuse(io, `There is no bench "${only}"; there are ${names}.`);
    }
    // The calibration loop's time is always told: without it the others say little.
    const wanted = all.filter((one) => one === calibration || isWanted(one));
    const rows: Row[] = [];
    for (const one of wanted)
      rows.push(...('rows' in one ? await one.rows() : [await measure(one)]));
    io.result(rows, (measured) => table(measured.map(rounded)));
    return DONE;
  },
};

function rounded(row: Row): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    ]),
  );
}
