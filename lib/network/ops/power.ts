import type { Op } from './op';
import { kept } from './shapes';

export const power: Op = { shape: kept };
