import type { Op } from './op';
import { kept } from './shapes';

export const oneMinus: Op = { shape: kept };
