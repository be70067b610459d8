/** The names of all time zones that this server knows, with the one that is in use whatever its name. */
export function zonesWith(zone: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zone])].sort();
}
