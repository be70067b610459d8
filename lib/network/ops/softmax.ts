import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

export const softmax: Op = { shape: keptOfVectorOrMatrix };
