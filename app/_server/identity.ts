import { headers } from 'next/headers';
import { cache } from 'react';
import { type Identity, identify, nobody } from './identify';

/** Whose page it is. */
export const identity = cache(
  async (): Promise<Identity> => (await identify(await headers())) ?? nobody,
);
