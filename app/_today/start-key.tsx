'use client';

import { useRouter } from 'next/navigation';
import { useKeys } from '../_ui/use-keys';

/** Enter on Today starts the review. */
export function StartKey() {
  const router = useRouter();
  const start = () => router.push('/review');
  useKeys({ Enter: start });
  return null;
}
