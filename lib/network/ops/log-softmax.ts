import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

export const logSoftmax: Op = { shape: keptOfVectorOrMatrix };
