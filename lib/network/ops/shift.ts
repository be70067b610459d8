import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

export const shift: Op = { shape: keptOfVectorOrMatrix };
