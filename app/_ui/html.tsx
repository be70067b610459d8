import type { ElementType } from 'react';

interface HtmlProps {
  /** HTML from `typeset` or `texHtml`, and from nowhere else. */
  readonly html: string;
  readonly as?: ElementType;
  readonly className?: string;
  readonly id?: string;
  /** Where `as` is a link. */
  readonly href?: string;
}

/** Shows what the server typeset. */
export function Html({ html, as: Element = 'div', className, id, href }: HtmlProps) {
  return (
    <Element
      className={className}
      id={id}
      href={href}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the typesetter escapes what authors wrote
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
