/**
 * Remembers the results of a pure function of one string, the least recently asked first to go once
 * more than `limit` are held: drill prompts have new numbers each time and would fill memory.
 */
export function memoByText<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const held = new Map<string, T>();
  return (text) => {
    const known = held.get(text);
    const value = known ?? make(text);
    if (known !== undefined) held.delete(text);
    held.set(text, value);
    if (held.size > limit) held.delete(held.keys().next().value as string);
    return value;
  };
}
