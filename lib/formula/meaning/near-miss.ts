/** The known word that was most likely meant, if one is near: a letter or two off, or other capitals. */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const reach = word.length > 4 ? 2 : 1;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > reach || candidate === word) continue;
    const same = candidate.toLowerCase() === word.toLowerCase();
    const distance = same ? 0.5 : distanceOf(word, candidate);
    // One letter is a letter off from every other.
    const near = distance <= reach && distance < Math.max(word.length, candidate.length);
    if (near && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

/** " Did you mean “h_1”?", or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const found = nearMiss(word, known);
  return found === undefined ? '' : ` Did you mean “${found}”?`;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1] as number[];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + same,
        swapped ? ((rows[i - 2] as number[])[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return (rows[a.length] as number[])[b.length] as number;
}
