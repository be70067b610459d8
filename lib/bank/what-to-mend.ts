import type { z } from 'zod';

const SHAPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list: write [one, two], or lines that begin with “- ”',
  object: 'an entry with named fields',
  record: 'an entry with named fields',
};

/** Says to somebody who writes content, and no code, what a field should be. */
export function whatToMend(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const shape = SHAPES[issue.expected] ?? issue.expected;
      if (issue.input === undefined) return `is missing: it must be ${shape}`;
      if (issue.input === null)
        return `is empty: it must be ${shape} (what follows “ #” is a comment)`;
      // YAML reads 4, true and 2026 as a number or a truth value unless they stand in quotes.
      if (issue.expected === 'string' && typeof issue.input !== 'object')
        return `must be a text: put it in quotes, '${issue.input}'`;
      return `must be ${shape}`;
    }
    case 'unrecognized_keys':
      return `has no field named “${issue.keys.join('”, “')}”: mend the name or take it out`;
    default:
      return undefined;
  }
}
