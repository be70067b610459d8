import type { Op } from './op';
import { kept } from './shapes';

export const exp: Op = { shape: kept };
