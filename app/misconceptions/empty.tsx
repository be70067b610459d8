import { Card } from '@/app/_ui/card';
import styles from './misconceptions.module.css';

/** What will stand here one day, shown by an example; whoever has none has nothing to mend. */
export function Empty() {
  return (
    <Card className={styles.empty}>
      <h2>Nothing so far</h2>
      <p>No mistake has explained several of your answers. One that does is told like this:</p>
      <blockquote className={styles.example}>
        <p className={styles.standing}>Mixed up 3 of the last 4 times; last 2 times right.</p>
        <p>The bias was left out: it is added to every entry before the activation.</p>
      </blockquote>
    </Card>
  );
}
