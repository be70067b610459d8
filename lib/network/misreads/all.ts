import { activations } from './activations';
import { backward } from './backward';
import { ctcMistakes } from './ctc';
import { functions } from './functions';
import { gathering } from './gathering';
import { gru } from './gru';
import { hastyProducts } from './hasty-products';
import { lstm } from './lstm';
import type { Mistake } from './mistake';
import { products } from './products';
import { sequence } from './sequence';
import { stacked } from './stacked';
import { sums } from './sums';

/** All mistakes that are looked for. */
export const mistakes: readonly Mistake[] = [
  ...products,
  ...hastyProducts,
  ...sums,
  ...activations,
  ...functions,
  ...gathering,
  ...ctcMistakes,
  ...gru,
  ...lstm,
  ...sequence,
  ...stacked,
  ...backward,
];
