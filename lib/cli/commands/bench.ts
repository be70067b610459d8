import { parseArgs } from 'node:util';
import type { Row } from '../bench/bench';
import { BENCHES } from '../bench/benches';
import { calibration } from '../bench/calibration';
import { measure } from '../bench/measure';
import { type Command, DONE, type Io, misuse, refuse } from '../command';
import { table } from '../table';

const OPTIONS = {
  only: { type: 'string' },
  load: { type: 'boolean' },
  seconds: { type: 'string', default: '10' },
  learners: { type: 'string', default: '1,16,64' },
  cards: { type: 'string', default: '100000' },
  reviews: { type: 'string', default: '1000000' },
} as const;

export const bench: Command = {
  name: 'bench',
  usage: '[--only NAME] | --load [--seconds N] [--learners N,N,...] [--cards N] [--reviews N]',
  summary: 'Measures what is done often, beside a calibration loop.',
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.load) return benchLoad(values, io);
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

async function benchLoad(
  values: Record<'seconds' | 'learners' | 'cards' | 'reviews', string>,
  io: Io,
): Promise<number> {
  const learners = values.learners.split(',').map(Number);
  const [seconds, cards, reviews] = [values.seconds, values.cards, values.reviews].map(Number);
  if (![seconds, cards, reviews, ...learners].every((value) => Number(value) > 0)) {
    return misuse(io, bench, 'Numbers over zero are wanted.');
  }
  const { CARDS_EACH, load } = await import('../bench/load/load');
  const most = Math.max(...learners);
  if (cards! < most * CARDS_EACH) {
    return misuse(
      io,
      bench,
      `For ${most} learners at least ${most * CARDS_EACH} cards are wanted.`,
    );
  }
  const build = process.env.RECURRENT_BUILD_DIR || '.next';
  const options = { learners, seconds: seconds!, cards: cards!, reviews: reviews!, build };
  const rows = await load(options, io.note);
  io.result([await measure(calibration), ...rows], (measured) => table(measured.map(rounded)));
  return DONE;
}

function rounded(row: Row): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    ]),
  );
}
