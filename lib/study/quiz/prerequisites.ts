interface Concepts {
  /** Of each concept, what one should know before it. */
  readonly prerequisites: ReadonlyMap<string, readonly string[]>;
}

/** All that a concept needs, the nearest first. */
export function prerequisitesOf(concept: string, { prerequisites }: Concepts): string[] {
  const found = new Set<string>();
  const queue = [...(prerequisites.get(concept) ?? [])];
  for (const id of queue) {
    if (found.has(id) || id === concept) continue;
    found.add(id);
    queue.push(...(prerequisites.get(id) ?? []));
  }
  return [...found];
}

/** How many layers of prerequisites each concept stands on. */
export function byPrerequisites({ prerequisites }: Concepts): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (concept: string): number => {
    const known = depths.get(concept);
    if (known !== undefined) return known;
    // A circle, which content checks refuse, would end here.
    depths.set(concept, 0);
    const below = (prerequisites.get(concept) ?? []).map(depthOf);
    const depth = below.length === 0 ? 0 : Math.max(...below) + 1;
    depths.set(concept, depth);
    return depth;
  };
  for (const concept of prerequisites.keys()) depthOf(concept);
  return depths;
}
