import { useId, useState } from 'react';
import type { DrillForm } from '@/lib/authoring/items/item-form';
import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
import { commonWords } from '../_words/common';
import { workbenchWords } from '../_words/workbench';
import { StudentPreview } from '../teach/_formula/student-preview';
import { send } from '../teach/send';
import styles from './workbench.module.css';

const words = workbenchWords.drill;

interface MakeDrillProps {
  /** The template's text. */
  readonly text: string;
  readonly seed: number;
  readonly decks: readonly { readonly name: string; readonly title: string }[];
  readonly isSignedIn: boolean;
  readonly onSeed: (seed: number) => void;
}

/** Practises the formula at once, or opens it in the editor of a deck of one's own. */
export function MakeDrill({ text, seed, decks, isSignedIn, onSeed }: MakeDrillProps) {
  const id = useId();
  const [deck, setDeck] = useState(decks[0]?.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function open() {
    setBusy(true);
    const begun = await send<string>('item/begin', { deck, kind: 'drill' });
    if (!('done' in begun)) return failed(begun.problems);
    const slug = begun.done;
    const form: DrillForm = { kind: 'drill', concepts: [], formula: text, level: 1 };
    const kept = await send('item/draft', { deck, slug, base: 0, form });
    if (!('done' in kept)) return failed(kept.problems);
    location.assign(`/teach/${deck}/${slug}`);
  }

  function failed(problems: readonly { readonly message: string }[]) {
    setBusy(false);
    setProblem(problems.map(({ message }) => message).join(' '));
  }

  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <div className={styles.bar}>
        <StudentPreview text={text} level={1} seed={seed} onSeed={onSeed} />
      </div>
      {decks.length > 0 ? (
        <div className={styles.bar}>
          <label htmlFor={`${id}-deck`}>
            {words.into}{' '}
            <select id={`${id}-deck`} value={deck} onChange={({ target }) => setDeck(target.value)}>
              {decks.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Button look="main" off={busy} onClick={open}>
            {busy ? commonWords.oneMoment : words.make}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>
          {isSignedIn ? (
            <>
              {words.keep.before} <Anchor href="/teach">{words.keep.link}</Anchor>{' '}
              {words.keep.after}
            </>
          ) : (
            <>
              {words.guest.before} <Anchor href="/account?new">{words.guest.link}</Anchor>
              {words.guest.after}
            </>
          )}
        </p>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
