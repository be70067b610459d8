/** The address by which Moodle's texts name a file of theirs. */
export function pluginFile(name: string): string {
  const rest = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
  return `@@PLUGINFILE@@/${encodeURIComponent(name).replace(/['()*!]/g, rest)}`;
}
