'use client';

import { useKeys } from '../_ui/use-keys';

const start = () => location.assign('/review');

/** Enter on Today starts the review. */
export function StartKey() {
  useKeys({ Enter: start });
  return null;
}
