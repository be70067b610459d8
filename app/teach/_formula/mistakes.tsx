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
import { inWords, KnownMistake } from './known-mistake';
import { MistakeForm } from './mistake-form';
import { useKeptSwitch } from './use-kept-switch';
import type { ExamineReply } from './view';

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
  const keepSwitch = useKeptSwitch(reply);
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

  function onSwitch(kinds: readonly string[], on: boolean) {
    keepSwitch(kinds[0]!);
    onChange(withMisread(text, kinds, on ? null : false));
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
          <li key={`${mistake.kinds.join('|')} ${mistake.atHtml}`}>
            <KnownMistake
              mistake={mistake}
              isOn={mistake.kinds.some((kind) => header.misreads[kind] !== false)}
              isReworded={mistake.kinds.some((kind) => kind in header.misreads)}
              onSwitch={(on) => onSwitch(mistake.kinds, on)}
              onWord={(said) => onChange(withMisread(text, mistake.kinds, said))}
            />
          </li>
        ))}
        {off.map(({ kind, messageHtml }) => (
          <li key={`off ${kind}`} className={styles.off}>
            <label className={styles.switch}>
              <input
                type="checkbox"
                data-misreads={kind}
                checked={header.misreads[kind] !== false}
                onChange={({ target }) => onSwitch([kind], target.checked)}
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

/** The formula's last line that computes something: what a mistake may have in its place. */
function lastComputed(text: string): string {
  const lines = text.split('\n').filter((line) => /^\s*[^\s=:#-][^=:]*=(?!=)/.test(line));
  return (lines.at(-1) ?? 'y = 0').trim();
}
