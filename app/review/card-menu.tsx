import type { Route } from 'next';
import { useEffect, useRef } from 'react';
import { Anchor } from '../_ui/anchor';
import { KeyHint } from '../_ui/key-hint';
import styles from './card-menu.module.css';
import type { ItemView } from './view';

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
      <summary aria-label="More about this card">
        <span aria-hidden="true">⋯</span>
      </summary>
      <ul>
        {entry(item.flagged ? 'Take the flag away' : 'Flag', 'F', actions.onFlag)}
        {entry('Bury until tomorrow', 'B', actions.onBury)}
        {entry('Suspend', 'S', actions.onSuspend)}
        {actions.onDispute && entry('Dispute this mark', null, actions.onDispute)}
        {entry('Report a problem', null, actions.onReport)}
        {item.editable && (
          <li>
            <Anchor href={editAddress(item)} aria-keyshortcuts="e">
              Edit <KeyHint>E</KeyHint>
            </Anchor>
          </li>
        )}
      </ul>
    </details>
  );
}
