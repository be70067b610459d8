import { createContext, useContext } from 'react';
import type { Uploaded } from '@/app/_ui/markdown-editor';
import type { FieldProblem } from '@/lib/authoring/refusal';

/** What every field of an item's editor needs besides its text. */
export interface Editing {
  readonly problems: readonly FieldProblem[];
  readonly upload: (file: File) => Promise<Uploaded>;
}

export const EditingContext = createContext<Editing>({
  problems: [],
  upload: async () => ({ problem: '' }),
});

export function useEditing(): Editing {
  return useContext(EditingContext);
}

/** What is wrong with a field, in one text. */
export function problemAt(problems: readonly FieldProblem[], field: string): string {
  const own = problems.filter((problem) => problem.field === field);
  return own.map(({ message }) => message).join(' ');
}
