import { useId, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { formulaHeaderWords as words } from '@/app/_words/teach-formula';
import {
  type HeaderFields,
  type LevelFields,
  roundingOf,
  withLevel,
  withRounding,
  withText,
} from '@/lib/authoring/formula/header';
import teach from '../teach.module.css';
import { useFocusField } from '../use-focus-field';
import styles from './formula-editor.module.css';

interface HeaderFormProps {
  readonly text: string;
  readonly header: HeaderFields;
  readonly onChange: (text: string) => void;
}

const ROUNDINGS = ['1 decimal', ...[2, 3, 4, 5].map((places) => `${places} decimals`)];
const FIGURES = ['2 figures', '3 figures', '4 figures', 'exactly'];

/** What stands around the formula, as fields: each change is one of the text. */
export function HeaderForm({ text, header, onChange }: HeaderFormProps) {
  const id = useId();
  const rounding = roundingOf(text);
  const offered = [...ROUNDINGS, ...FIGURES];
  return (
    <details className={styles.fields} open>
      <summary>{words.title}</summary>
      <div className={teach.field}>
        <label htmlFor={`${id}-title`}>{words.name}</label>
        <input
          id={`${id}-title`}
          value={header.title}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => onChange(withText(text, 'title', target.value))}
        />
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-prompt`}>{words.question}</label>
        <Typed
          id={`${id}-prompt`}
          value={header.prompt}
          onChange={(prompt) => onChange(withText(text, 'prompt', prompt))}
        />
        <p id={`${id}-prompt-hint`} className={teach.hint}>
          {words.questionHint}
        </p>
      </div>
      {rounding !== null && (
        <div className={teach.field}>
          <label htmlFor={`${id}-rounding`}>{words.rounding}</label>
          <select
            id={`${id}-rounding`}
            value={rounding}
            onChange={({ target }) => onChange(withRounding(text, target.value))}
          >
            {[...new Set([rounding, ...offered])].map((one) => (
              <option key={one} value={one}>
                {one === 'exactly' ? one : words.to(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Levels text={text} levels={header.levels} onChange={onChange} />
    </details>
  );
}

interface TypedProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that the header may hold in another form (folded lines): while it is typed it stays as typed. */
function Typed({ id, value, onChange }: TypedProps) {
  const [own, setOwn] = useState<string | null>(null);
  return (
    <textarea
      id={id}
      rows={3}
      maxLength={5000}
      value={own ?? value}
      aria-describedby={`${id}-hint`}
      onChange={({ target }) => {
        setOwn(target.value);
        onChange(target.value);
      }}
      onBlur={() => setOwn(null)}
    />
  );
}

interface LevelsProps {
  readonly text: string;
  readonly levels: readonly LevelFields[];
  readonly onChange: (text: string) => void;
}

/** The sizes of each level. */
function Levels({ text, levels, onChange }: LevelsProps) {
  const focusField = useFocusField();
  const last = levels.at(-1);
  if (!last || Object.keys(last.sizes).length === 0) return null;
  const next = last.level + 1;

  function add() {
    onChange(withLevel(text, next, last?.sizes ?? {}));
    focusField(`levels.${next}`);
  }

  function remove(level: number) {
    onChange(withLevel(text, level, null));
    focusField(`levels.${levels.find((one) => one.level !== level)?.level}`);
  }

  return (
    <fieldset className={styles.levels}>
      <legend>{words.levels}</legend>
      {levels.map(({ level, sizes }) => (
        <div key={level} className={styles.level}>
          <span>{words.level(level)}</span>
          {Object.entries(sizes).map(([name, size]) => (
            <label key={name}>
              {name}
              <input
                type="number"
                min={1}
                max={256}
                value={size}
                aria-label={words.size(name, level)}
                data-field={`levels.${level}`}
                onChange={({ target }) => {
                  const whole = Math.trunc(target.valueAsNumber);
                  if (whole >= 1) onChange(withLevel(text, level, { ...sizes, [name]: whole }));
                }}
              />
            </label>
          ))}
          {levels.length > 1 && (
            <Button
              look="quiet"
              aria-label={words.removeLevel(level)}
              onClick={() => remove(level)}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {levels.length < 9 && (
        <Button look="quiet" onClick={add}>
          {words.another}
        </Button>
      )}
    </fieldset>
  );
}
