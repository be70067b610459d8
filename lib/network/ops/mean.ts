import type { Op } from './op';
import { reduced } from './shapes';

export const mean: Op = { shape: reduced };
