import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { formulaMistakeWords } from '@/app/_words/teach-formula';
import type { MistakeField } from '@/lib/authoring/formula/header';
import teach from '../teach.module.css';
import styles from './formula-editor.module.css';
import { WrongAnswer } from './wrong-answer';

const words = formulaMistakeWords.own;

interface MistakeFormProps {
  /** Its place among them, from 0. */
  readonly at: number;
  readonly mistake: MistakeField;
  readonly answerHtml: string | null;
  /** Null takes it out. */
  readonly onChange: (mistake: MistakeField | null) => void;
}

/** A mistake by hand: what somebody computes who makes it, and what they are told. */
export function MistakeForm({ at, mistake, answerHtml, onChange }: MistakeFormProps) {
  const id = useId();
  const { kind, message, formula } = mistake;
  const change = (part: Partial<MistakeField>) => onChange({ ...mistake, ...part });
  return (
    <fieldset className={teach.side}>
      <legend>{words.title}</legend>
      <div className={teach.field}>
        <label htmlFor={`${id}-kind`}>{words.name}</label>
        <input
          id={`${id}-kind`}
          data-field={`mistakes.${at}`}
          value={kind}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) =>
            change({ kind: target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-') })
          }
        />
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-formula`}>{words.formula}</label>
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
          {words.formulaHint}
        </p>
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-message`}>{words.message}</label>
        <textarea
          id={`${id}-message`}
          rows={2}
          maxLength={2000}
          value={message}
          onChange={({ target }) => change({ message: target.value })}
        />
      </div>
      <WrongAnswer name={kind} html={answerHtml} />
      <Button look="quiet" aria-label={words.removeWhich(kind)} onClick={() => onChange(null)}>
        {words.remove}
      </Button>
    </fieldset>
  );
}
