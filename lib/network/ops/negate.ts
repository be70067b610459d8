import type { Op } from './op';
import { kept } from './shapes';

export const negate: Op = { shape: kept };
