import type { Route } from 'next';
import { useEffect, useRef } from 'react';
import { Anchor } from '../_ui/anchor';
import { KeyHint } from '../_ui/key-hint';
import { keyNames } from '../_words/keys';
import { reviewWords } from '../_words/review';
import styles from './card-menu.module.css';
import type { ItemView } from './view';

const words = reviewWords.menu;

export interface CardActions {
  readonly onFlag: () => void;
  readonly onBury: () => void;
  readonly onSuspend: () => void;
  /** Null as long as nothing was marked. */
  readonly onDispute: (() => void) | null;
  readonly onReport: () => void;
}

/** Where the item is edited, for whoever may. */
export function editAddress({ deck, itemId }: ItemView): Route {
  const slug = itemId.replace(/~\d+$/, '').split('/').at(-1);
  return `/teach/${deck.name}/${slug}` as Route;
}

/** What else may be done with the card on the screen. */
export function CardMenu({ item, ...actions }: CardActions & { readonly item: ItemView }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  useEffect(() => {
    function onPress({ target }: PointerEvent) {
      if (!(target instanceof Node) || !menu.current?.contains(target)) close();
    }
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });

  const entry = (what: string, key: string | null, act: () => void) => (
    <li>
      <button
        type="button"
        aria-keyshortcuts={key?.toLowerCase()}
        onClick={() => {
          close();
          act();
        }}
      >
        {what} {key && <KeyHint>{key}</KeyHint>}
      </button>
    </li>
  );

  return (
    <details
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={words.label}>
        <span aria-hidden="true">⋯</span>
      </summary>
      <ul>
        {entry(item.flagged ? words.unflag : words.flag, 'F', actions.onFlag)}
        {entry(words.bury, 'B', actions.onBury)}
        {entry(words.suspend, 'S', actions.onSuspend)}
        {actions.onDispute && entry(words.dispute, null, actions.onDispute)}
        {entry(words.report, null, actions.onReport)}
        {item.editable && (
          <li>
            <Anchor href={editAddress(item)} aria-keyshortcuts="e">
              {words.edit} <KeyHint>{keyNames.e}</KeyHint>
            </Anchor>
          </li>
        )}
      </ul>
    </details>
  );
}
