import type { ElementType } from 'react';

export interface HtmlProps {
  /** HTML from `typeset` or `texHtml`, and from nowhere else. */
  readonly html: string;
  readonly as?: ElementType;
  readonly className?: string;
  readonly id?: string;
  /** Where `as` is a link. */
  readonly href?: string;
  /** Names the text, so that it is found again in the page. */
  readonly mark?: string;
}

/** Shows what the server typeset. */
export function Html({ html, as: Element = 'div', className, id, href, mark }: HtmlProps) {
  return (
    <Element
      className={className}
      id={id}
      href={href}
      data-text={mark}
      suppressHydrationWarning={mark !== undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the typesetter escapes what authors wrote
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
