import { Card } from '@/app/_ui/card';
import { misconceptionWords } from '@/app/_words/misconceptions';
import styles from './misconceptions.module.css';

const words = misconceptionWords.empty;

/** What will stand here one day, shown by an example; whoever has none has nothing to mend. */
export function Empty() {
  return (
    <Card className={styles.empty}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <blockquote className={styles.example}>
        <p className={styles.standing}>{words.standing}</p>
        <p>{words.message}</p>
      </blockquote>
    </Card>
  );
}
