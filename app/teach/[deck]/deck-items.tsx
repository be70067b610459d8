'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { itemListWords as words } from '@/app/_words/teach-deck';
import { FORM_KINDS, type FormKind } from '@/lib/authoring/items/item-form';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Problem } from '../problem';
import { send } from '../send';
import styles from '../teach.module.css';
import type { ListedHtml } from '../view';
import { type ItemAct, ItemRow } from './item-row';
import { moved } from './moved';

interface DeckItemsProps {
  readonly deck: string;
  /** A page of the deck's items, and behind it the drafts of new ones. */
  readonly items: readonly ListedHtml[];
  /** Of all of the deck's items, in their order. */
  readonly slugs: readonly string[];
  /** The place of the page's first item. */
  readonly first: number;
}

/** A deck's items, to be opened, put into an order, duplicated, withdrawn, and new ones begun. */
export function DeckItems({ deck, items, slugs, first }: DeckItemsProps) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState(items);
  /** As it was put last, which the page and even the server may be behind of. */
  const order = useRef(slugs);
  /** Whether a page that comes may have been made before the last move was stored. */
  const mayBeStale = useRef(false);
  const underway = useRef<Promise<unknown>>(Promise.resolve());
  const moves = useRef(0);
  const [dragged, setDragged] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    // A page that was made before the last move would take it back.
    if (moves.current > 0) return;
    const isStale = mayBeStale.current && slugs.join() !== order.current.join();
    mayBeStale.current = false;
    if (isStale) return router.refresh();
    setShown(items);
    order.current = slugs;
  }, [items, slugs, router]);
  const stored = shown.filter(({ version }) => version > 0).length;
  const last = slugs.length - 1;

  async function told<Done>(path: string, body: object): Promise<{ done: Done } | null> {
    const reply = await send<Done>(path, { deck, ...body });
    setProblems('done' in reply ? [] : reply.problems);
    if (!('done' in reply)) {
      setShown(items);
      order.current = slugs;
      return null;
    }
    return reply;
  }

  /** Both places are counted in the whole deck, from 0. */
  async function move(from: number, to: number) {
    if (to < 0 || to > last || from === to) return;
    const next = moved(order.current, from, to);
    order.current = next;
    const here = next.slice(first, first + stored);
    // What comes in from another page is not known here until the page is made again.
    setShown([
      ...here.flatMap((slug) => shown.find((item) => item.slug === slug) ?? []),
      ...shown.slice(stored),
    ]);
    const isHere = to >= first && to < first + stored;
    setSaid((isHere ? words.moved : words.movedAway)(from + 1, to + 1, slugs.length));
    moves.current++;
    underway.current = underway.current.then(() => told('deck/order', { slugs: next }));
    await underway.current;
    moves.current--;
    if (moves.current > 0) return;
    mayBeStale.current = true;
    router.refresh();
  }

  async function act(act: ItemAct, { slug }: ListedHtml) {
    if (act === 'duplicate') {
      const copy = await told<string>('item/duplicate', { slug });
      if (copy) location.assign(`/teach/${deck}/${copy.done}`);
      return;
    }
    if (act === 'discard') {
      // The row goes, and its button with it.
      if (await told('item/discard', { slug })) heading.current?.focus();
    } else {
      await told('item/withdraw', { slug, withdrawn: act === 'withdraw' });
    }
    router.refresh();
  }

  async function begin(kind: FormKind) {
    const begun = await told<string>('item/begin', { kind });
    if (begun) location.assign(`/teach/${deck}/${begun.done}`);
  }

  return (
    <section className={styles.form} aria-labelledby="items">
      <h2 id="items" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Problem id="items-problem" problems={problems} field={null} />
      <p role="status" className={said === '' ? 'unseen' : styles.hint}>
        {said}
      </p>
      {shown.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <div className={styles.buttons}>
        {FORM_KINDS.map((kind) => (
          <Button key={kind} onClick={() => begin(kind)}>
            {words.add(words.kinds[kind])}
          </Button>
        ))}
      </div>
      {shown.length > 0 && (
        <ol className={styles.decks}>
          {shown.map((item, place) => (
            <ItemRow
              key={item.slug}
              deck={deck}
              item={item}
              number={first + place + 1}
              of={slugs.length}
              isDragged={dragged === place}
              onPlace={(number) => move(first + place, number - 1)}
              onAct={(wanted) => act(wanted, item)}
              onDrag={() => setDragged(place)}
              onDrop={() => {
                if (dragged !== null) move(first + dragged, first + Math.min(place, stored - 1));
                setDragged(null);
              }}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
