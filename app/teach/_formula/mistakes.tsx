import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Html } from '@/app/_ui/html';
import { formulaMistakeWords as words } from '@/app/_words/teach-formula';
import {
  type HeaderFields,
  type MistakeField,
  withMisread,
  withMistake,
} from '@/lib/authoring/formula/header';
import { useFocusField } from '../use-focus-field';
import styles from './formula-editor.module.css';
import { MistakeForm } from './mistake-form';
import type { ExamineReply, MistakeView } from './view';
import { WrongAnswer } from './wrong-answer';

interface MistakesProps {
  readonly text: string;
  readonly header: HeaderFields;
  readonly reply: ExamineReply;
  readonly onChange: (text: string) => void;
}

/** What the template knows of how people get it wrong; each can be switched off, reworded, or added. */
export function Mistakes({ text, header, reply, onChange }: MistakesProps) {
  const { mistakes, off } = reply;
  const focusField = useFocusField();
  const own = header.mistakes;
  const byOps = mistakes.filter(({ byHand }) => !byHand);
  const answerOf = (kind: string) =>
    mistakes.find((one) => one.byHand && one.kinds.includes(kind))?.answerHtml ?? null;

  function add() {
    const kind = `own-mistake-${own.length + 1}`;
    const formula = lastComputed(text);
    onChange(withMistake(text, own.length, { kind, message: words.unsaid, formula }));
    focusField(`mistakes.${own.length}`);
  }

  function changeOwn(at: number, next: MistakeField | null) {
    onChange(withMistake(text, at, next));
    if (next === null)
      focusField(own.length > 1 ? `mistakes.${Math.min(at, own.length - 2)}` : 'mistakes');
  }

  return (
    <section className={styles.part} aria-labelledby="known-mistakes">
      <h2 id="known-mistakes">{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <ul className={styles.mistakes}>
        {own.map((mistake, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mistake's place is its name while it is typed
          <li key={`own ${at}`}>
            <MistakeForm
              at={at}
              mistake={mistake}
              answerHtml={answerOf(mistake.kind)}
              onChange={(next) => changeOwn(at, next)}
            />
          </li>
        ))}
        {byOps.map((mistake) => (
          <li key={`${mistake.kinds.join('|')} ${mistake.message} ${mistake.atHtml}`}>
            <Known
              mistake={mistake}
              isOn={mistake.kinds.some((kind) => header.misreads[kind] !== false)}
              isReworded={mistake.kinds.some((kind) => kind in header.misreads)}
              onWord={(said) => onChange(withMisread(text, mistake.kinds, said))}
            />
          </li>
        ))}
        {off.map(({ kind, messageHtml }) => (
          <li key={`off ${kind}`} className={styles.off}>
            <label className={styles.switch}>
              <input
                type="checkbox"
                checked={header.misreads[kind] !== false}
                onChange={({ target }) =>
                  onChange(withMisread(text, [kind], target.checked ? null : false))
                }
              />
              <span>{inWords(kind)}</span>
            </label>
            <Html className={styles.quiet} html={messageHtml} />
          </li>
        ))}
      </ul>
      <Button data-field="mistakes" onClick={add}>
        {words.add}
      </Button>
    </section>
  );
}

interface KnownProps {
  readonly mistake: MistakeView;
  /** As the text has it, which may be ahead of what the server has said. */
  readonly isOn: boolean;
  readonly isReworded: boolean;
  /** Null: in its own words again; false: switched off. */
  readonly onWord: (said: string | false | null) => void;
}

function Known({ mistake, isOn, isReworded, onWord }: KnownProps) {
  const { kinds, atHtml, message, messageHtml, answerHtml } = mistake;
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const reword = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  const isTyping = typed !== null;
  const name = words.anyOf(kinds.map(inWords));
  useEffect(() => {
    if (isTyping !== wasTyping.current) (isTyping ? area : reword).current?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => onWord(target.checked ? null : false)}
        />
        <span>
          {name}
          {atHtml && (
            <>
              {' '}
              {words.at} <Html as="span" html={atHtml} />
            </>
          )}
        </span>
      </label>
      {typed === null ? (
        <Html className={styles.message} html={messageHtml} />
      ) : (
        <textarea
          ref={area}
          className={styles.words}
          aria-label={words.feedback(name)}
          rows={3}
          maxLength={2000}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <WrongAnswer name={name} html={answerHtml} />
      <div className={styles.actions}>
        {typed === null ? (
          <Button
            ref={reword}
            look="quiet"
            aria-label={words.rewordWhich(name)}
            onClick={() => setTyped(message)}
          >
            {words.reword}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => {
                if (typed.trim() !== '') onWord(typed);
                setTyped(null);
              }}
            >
              {words.use}
            </Button>
            <Button look="quiet" onClick={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </>
        )}
        {isReworded && typed === null && (
          <Button look="quiet" aria-label={words.usualOf(name)} onClick={() => onWord(null)}>
            {words.usual}
          </Button>
        )}
      </div>
    </>
  );
}

/** `bias-dropped` as a person says it. */
function inWords(kind: string): string {
  const said = kind.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The formula's last line that computes something: what a mistake may have in its place. */
function lastComputed(text: string): string {
  const lines = text.split('\n').filter((line) => /^\s*[^\s=:#-][^=:]*=(?!=)/.test(line));
  return (lines.at(-1) ?? 'y = 0').trim();
}
