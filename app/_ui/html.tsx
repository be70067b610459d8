import type { ElementType } from 'react';

interface HtmlProps {
  /** HTML from `typeset` or `texHtml`, and from nowhere else. */
  readonly html: string;
  readonly as?: ElementType;
  readonly className?: string;
  readonly id?: string;
}

/** Shows what the server typeset. */
export function Html({ html, as: Element = 'div', className, id }: HtmlProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the typesetter escapes what authors wrote
  return <Element className={className} id={id} dangerouslySetInnerHTML={{ __html: html }} />;
}
