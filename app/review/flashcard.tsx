import { Button } from '../_ui/button';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import styles from './item.module.css';
import type { FlashcardView } from './view';

/** A flashcard's two sides. */
export function Flashcard({ item, revealed }: { item: FlashcardView; revealed: boolean }) {
  return (
    <>
      <Html className={`prose ${styles.front}`} html={item.frontHtml} />
      {revealed && (
        <div className={styles.back} role="status">
          <Html className="prose" html={item.backHtml} />
          {item.sourceHtml && (
            <p className={styles.source}>
              From <Html as="span" html={item.sourceHtml} />
            </p>
          )}
        </div>
      )}
    </>
  );
}

export function Reveal({ onReveal }: { onReveal: () => void }) {
  return (
    <Button look="main" large className={styles.wide} aria-keyshortcuts="Space" onClick={onReveal}>
      Show answer <KeyHint>Space</KeyHint>
    </Button>
  );
}
