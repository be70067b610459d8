import type { Op } from './op';
import { pairwise } from './shapes';

export const hadamard: Op = { shape: pairwise };
