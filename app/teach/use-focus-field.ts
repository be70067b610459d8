import { useEffect, useRef } from 'react';

/**
 * Leads to a field of the item, by its name in problems, once it is there. Whoever adds or removes a part
 * of an item goes on in it, and not at the top of the page for lack of the button that was pressed.
 */
export function useFocusField(): (field: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.querySelector<HTMLElement>(`[data-field="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  return (field) => {
    wanted.current = field;
  };
}
