import type { Op } from './op';
import { pairwise } from './shapes';

export const subtract: Op = { shape: pairwise };
