import { Anchor } from '@/app/_ui/anchor';
import { quizResultsWords } from '@/app/_words/quiz-results';
import type { ConceptResult } from '@/lib/study/quiz/result';
import { EMPTY_SPEC, queryOfSpec } from '@/lib/study/quiz/spec';
import { percent } from '../../percent';
import styles from './result.module.css';

const words = quizResultsWords.next;

/** From here on a concept went well enough to need no more now. */
const WELL = 0.8;

/** What went wrong first, with where to go on from there. */
export function ByConcept({ concepts }: { readonly concepts: readonly ConceptResult[] }) {
  const weak = concepts.filter(({ score }) => score < WELL);
  return (
    <section>
      <h2>{words.title}</h2>
      {weak.length === 0 && <p className={styles.lead}>{words.nothing}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.concept}</th>
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.right}</th>
            <th scope="col">
              <span className="unseen">{words.goOn}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ id, title, asked, score, deck }) => (
            <tr key={id} data-weak={score < WELL}>
              <th scope="row">{title}</th>
              <td>{asked}</td>
              <td>{percent(score)}</td>
              <td className={styles.links}>
                {score < WELL && (
                  <>
                    <Anchor href={`/decks/${deck}?q=${encodeURIComponent(title)}`}>
                      {words.notes}
                      <span className="unseen">{words.onConcept(title)}</span>
                    </Anchor>
                    <Anchor href={`/quiz/take?${queryOfSpec({ ...EMPTY_SPEC, concepts: [id] })}`}>
                      {words.quiz}
                      <span className="unseen">{words.onConcept(title)}</span>
                    </Anchor>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
