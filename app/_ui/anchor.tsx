import type { Route } from 'next';
import type { ComponentProps } from 'react';

interface AnchorProps<Target extends string> extends Omit<ComponentProps<'a'>, 'href'> {
  readonly href: Route<Target>;
}

/**
 * A link to a page of ours, its address checked by the compiler. It loads the page whole: pages are
 * made in milliseconds, and the framework's own link would cost every page four kilobytes of script
 * and have the server make pages that nobody opens.
 */
export function Anchor<Target extends string>({ href, ...rest }: AnchorProps<Target>) {
  return <a href={href} {...rest} />;
}
