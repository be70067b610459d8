import type { OfferedDeck } from '@/lib/study/quiz/offer';
import { MOST_QUESTIONS, QUIZ_KINDS, type QuizSpec } from '@/lib/study/quiz/spec';
import { Button } from '../_ui/button';
import { quizKindNames as kindNames, quizWords as words } from '../_words/quiz';
import styles from './quiz.module.css';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90];
const LEVELS = [1, 2, 3];

interface QuizFormProps {
  readonly decks: readonly OfferedDeck[];
  /** What is chosen at first. */
  readonly spec: QuizSpec;
}

/** What a quiz is made of. A plain form: its address is the quiz's, to be kept and shared. */
export function QuizForm({ decks, spec }: QuizFormProps) {
  return (
    <form action="/quiz/take" className={styles.form}>
      <fieldset className={styles.ways}>
        <legend className="unseen">{words.ways}</legend>
        <Way value="me" checked={spec.forMe} name={words.forMe} hint={words.forMeHint} />
        <Way value="any" checked={!spec.forMe} name={words.random} hint={words.randomHint} />
      </fieldset>
      <div className={styles.row}>
        <label>
          {words.count}
          <input
            type="number"
            name="count"
            min={1}
            max={MOST_QUESTIONS}
            defaultValue={spec.count}
          />
        </label>
        <label>
          {words.minutes}
          <select name="minutes" defaultValue={spec.minutes ?? ''}>
            <option value="">{words.noTime}</option>
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {words.someMinutes(minutes)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.level}
          <select name="level" defaultValue={spec.level ?? ''}>
            <option value="">{words.ownLevel}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className={styles.chips}>
        <legend>{words.kinds}</legend>
        <p className={styles.hint}>{words.kindsHint}</p>
        {QUIZ_KINDS.map((kind) => (
          <Chip
            key={kind}
            name="kind"
            value={kind}
            label={kindNames[kind]}
            checked={spec.kinds.includes(kind)}
          />
        ))}
      </fieldset>
      <fieldset className={styles.chips}>
        <legend>{words.decks}</legend>
        <p className={styles.hint}>{words.decksHint}</p>
        {decks.map(({ name, title }) => (
          <Chip
            key={name}
            name="deck"
            value={name}
            label={title}
            checked={spec.decks.includes(name)}
          />
        ))}
      </fieldset>
      <Concepts decks={decks} chosen={spec.concepts} />
      <Button type="submit" look="main" large>
        {words.start}
      </Button>
    </form>
  );
}

interface WayProps {
  readonly value: string;
  readonly checked: boolean;
  readonly name: string;
  readonly hint: string;
}

function Way({ value, checked, name, hint }: WayProps) {
  return (
    <label className={styles.way}>
      <input type="radio" name="for" value={value} defaultChecked={checked} />
      <span>
        <strong>{name}</strong>
        <span className={styles.hint}>{hint}</span>
      </span>
    </label>
  );
}

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

function Chip({ name, value, label, checked }: ChipProps) {
  return (
    <label className={styles.chip}>
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}

/** The concepts of each deck, folded: most quizzes do without them. One that two decks share is in one. */
function Concepts({
  decks,
  chosen,
}: {
  readonly decks: readonly OfferedDeck[];
  readonly chosen: readonly string[];
}) {
  const seen = new Set<string>();
  const groups = decks.map(({ name, title, concepts }) => ({
    ...{ name, title },
    concepts: concepts.filter(({ id }) => !seen.has(id) && seen.add(id)),
  }));
  return (
    <details className={styles.concepts} open={chosen.length > 0}>
      <summary>{words.concepts}</summary>
      <p className={styles.hint}>{words.conceptsHint}</p>
      {groups
        .filter(({ concepts }) => concepts.length > 0)
        .map(({ name, title, concepts }) => (
          <fieldset key={name} className={styles.chips}>
            <legend>{title}</legend>
            {concepts.map((concept) => (
              <Chip
                key={concept.id}
                name="concept"
                value={concept.id}
                label={concept.title}
                checked={chosen.includes(concept.id)}
              />
            ))}
          </fieldset>
        ))}
    </details>
  );
}
