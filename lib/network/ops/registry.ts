import type { OpName } from '../graph';
import { add } from './add';
import { concatenate } from './concatenate';
import { constant } from './constant';
import { cos } from './cos';
import { ctc } from './ctc';
import { ctcGradient } from './ctc-gradient';
import { divide } from './divide';
import { dot } from './dot';
import { exp } from './exp';
import { fill } from './fill';
import { hadamard } from './hadamard';
import { heaviside } from './heaviside';
import { input } from './input';
import { log } from './log';
import { logSoftmax } from './log-softmax';
import { mean } from './mean';
import { negate } from './negate';
import { norm } from './norm';
import { oneMinus } from './one-minus';
import type { Op } from './op';
import { outer } from './outer';
import { power } from './power';
import { product } from './product';
import { relu } from './relu';
import { round } from './round';
import { row } from './row';
import { scale } from './scale';
import { shift } from './shift';
import { sigmoid } from './sigmoid';
import { sin } from './sin';
import { slice } from './slice';
import { softmax } from './softmax';
import { stack } from './stack';
import { subtract } from './subtract';
import { sum } from './sum';
import { tanh } from './tanh';
import { transpose } from './transpose';

/** Every op by its name. */
export const registry: Readonly<Record<OpName, Op>> = {
  input,
  constant,
  product,
  transpose,
  outer,
  dot,
  add,
  subtract,
  hadamard,
  divide,
  scale,
  negate,
  'one-minus': oneMinus,
  sigmoid,
  tanh,
  relu,
  round,
  heaviside,
  softmax,
  'log-softmax': logSoftmax,
  exp,
  log,
  sin,
  cos,
  power,
  sum,
  mean,
  norm,
  fill,
  concatenate,
  slice,
  row,
  shift,
  stack,
  ctc,
  'ctc-gradient': ctcGradient,
};
