import type { ComponentProps } from 'react';
import { Anchor } from './anchor';
import styles from './button.module.css';
import { classes } from './classes';

type Look = 'main' | 'plain' | 'quiet';

interface Looks {
  readonly look?: Look;
  readonly large?: boolean;
}

function looks({ look = 'plain', large }: Looks, className?: string): string {
  return classes(styles.button, styles[look], large && styles.large, className);
}

export function Button({ look, large, className, ...rest }: ComponentProps<'button'> & Looks) {
  return <button type="button" {...rest} className={looks({ look, large }, className)} />;
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink<Target extends string>({
  look,
  large,
  className,
  ...rest
}: ComponentProps<typeof Anchor<Target>> & Looks) {
  return <Anchor {...rest} className={looks({ look, large }, className)} />;
}
