/** Called once by Next when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { startHousekeeping } = await import('./app/_server/housekeeping');
  startHousekeeping();
}
