import type { Op } from './op';
import { kept } from './shapes';

export const cos: Op = { shape: kept };
