import { numbered } from '../../network/numbered';

/** The time step a name tells by its last subscript, from 1. */
export function timeOf(name: string): number | undefined {
  const time = numbered(name)?.[1];
  return time !== undefined && time > 0 ? time : undefined;
}
