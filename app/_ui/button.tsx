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

interface ButtonProps extends ComponentProps<'button'>, Looks {
  /** Does nothing for now. It keeps the focus, which a disabled button would lose to the top of the page. */
  readonly off?: boolean;
}

export function Button({ look, large, className, off = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(off && { 'aria-disabled': true })}
      // Enter in a field of the button's form comes here as a click too.
      onClick={off ? (event) => event.preventDefault() : onClick}
      className={looks({ look, large }, className)}
    />
  );
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
