import type { Op } from './op';
import { kept } from './shapes';

export const log: Op = { shape: kept };
