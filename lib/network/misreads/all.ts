import { activations } from './activations';
import { arithmetic } from './arithmetic';
import { backward } from './backward';
import { ctcMistakes } from './ctc';
import { functions } from './functions';
import { gathering } from './gathering';
import { gru } from './gru';
import { hastyProducts } from './hasty-products';
import { lstm } from './lstm';
import type { Mistake } from './mistake';
import { preactivations } from './preactivations';
import { products } from './products';
import { sequence } from './sequence';
import { stacked } from './stacked';

/** All mistakes that are looked for. */
export const mistakes: readonly Mistake[] = [
  ...products,
  ...hastyProducts,
  ...preactivations,
  ...arithmetic,
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
