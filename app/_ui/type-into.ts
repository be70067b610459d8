/** Puts text where the caret is in a field, or in place of all of it, as if it had been typed. */
export function typeInto(field: HTMLInputElement, text: string, replaceAll = false): void {
  field.focus();
  const end = field.value.length;
  const [from, to] = replaceAll
    ? [0, end]
    : [field.selectionStart ?? end, field.selectionEnd ?? end];
  field.setRangeText(text, from, to, 'end');
  // React hears of a change by this event alone.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
