'use client';

import { MarkdownEditor } from '@/app/_ui/markdown-editor';
import { problemAt, useEditing } from './editing';

interface TextProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly hint?: string;
}

/** A field of an item that is Markdown. */
export function Text({ field, ...rest }: TextProps) {
  const { problems, upload } = useEditing();
  return (
    <MarkdownEditor {...rest} field={field} problem={problemAt(problems, field)} upload={upload} />
  );
}
