import type { Op } from './op';
import { kept } from './shapes';

export const sin: Op = { shape: kept };
