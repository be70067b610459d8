import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import styles from './progress.module.css';

/** Before the first answer: what will stand here, and how to begin. */
export function Empty() {
  return (
    <Card className={styles.empty}>
      <h2>Nothing to show yet</h2>
      <p>
        With your first answers this page begins to fill: what comes back when, how much you
        remember after a day, a week and a year, when you study, and which concepts hold. The map
        below shows what lies ahead.
      </p>
      <ButtonLink href="/review" look="main">
        Begin
      </ButtonLink>
    </Card>
  );
}
