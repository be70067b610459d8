import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { progressWords } from '@/app/_words/progress';
import styles from './progress.module.css';

const words = progressWords.empty;

/** Before the first answer: what will stand here, and how to begin. */
export function Empty() {
  return (
    <Card className={styles.empty}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ButtonLink href="/review" look="main">
        {words.begin}
      </ButtonLink>
    </Card>
  );
}
