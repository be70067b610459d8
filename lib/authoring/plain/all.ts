import { cells } from './cells';
import { counts } from './counts';
import { gradients } from './gradients';
import { losses } from './losses';
import { matrices } from './matrices';
import { networks } from './networks';
import type { Plain } from './plain';
import { sequences } from './sequences';

/** A plain implementation of every template, by its id; none of the core's code is in it. */
export const plain: Readonly<Record<string, Plain>> = {
  ...matrices,
  ...networks,
  ...cells,
  ...losses,
  ...sequences,
  ...counts,
  ...gradients,
};
