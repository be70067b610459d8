import type { ComponentProps, ElementType } from 'react';
import styles from './card.module.css';
import { classes } from './classes';

/** A sheet of paper on the page. */
export function Card({
  as: Element = 'section',
  className,
  ...rest
}: ComponentProps<'section'> & { readonly as?: ElementType }) {
  return <Element {...rest} className={classes(styles.card, className)} />;
}
