import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import type { MistakeField } from '@/lib/authoring/formula/header';
import teach from '../teach.module.css';
import styles from './formula-editor.module.css';
import { WrongAnswer } from './wrong-answer';

interface MistakeFormProps {
  readonly mistake: MistakeField;
  readonly answerHtml: string | null;
  /** Null takes it out. */
  readonly onChange: (mistake: MistakeField | null) => void;
}

/** A mistake by hand: what somebody computes who makes it, and what they are told. */
export function MistakeForm({ mistake, answerHtml, onChange }: MistakeFormProps) {
  const id = useId();
  const { kind, message, formula } = mistake;
  const change = (part: Partial<MistakeField>) => onChange({ ...mistake, ...part });
  return (
    <fieldset className={teach.side}>
      <legend>A mistake of your own</legend>
      <div className={teach.field}>
        <label htmlFor={`${id}-kind`}>Name</label>
        <input
          id={`${id}-kind`}
          value={kind}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) =>
            change({ kind: target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-') })
          }
        />
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-formula`}>They compute</label>
        <textarea
          id={`${id}-formula`}
          className={styles.lines}
          rows={1}
          maxLength={2000}
          spellCheck={false}
          value={formula}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change({ formula: target.value })}
        />
        <p id={`${id}-hint`} className={teach.hint}>
          Lines that stand in place of the formula’s lines of the same name.
        </p>
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-message`}>They are told</label>
        <textarea
          id={`${id}-message`}
          rows={2}
          maxLength={2000}
          value={message}
          onChange={({ target }) => change({ message: target.value })}
        />
      </div>
      <WrongAnswer name={kind} html={answerHtml} />
      <Button look="quiet" aria-label={`Remove ${kind}`} onClick={() => onChange(null)}>
        Remove
      </Button>
    </fieldset>
  );
}
