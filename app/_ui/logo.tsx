/** A state that feeds itself: the mark of the house. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M8.4 12.6A6.2 6.2 0 1 1 17.6 12.6" />
        <path d="M14.9 12.3h3.2V9.2" strokeLinejoin="round" />
      </g>
      <circle cx="13" cy="18.4" r="4.6" fill="currentColor" />
    </svg>
  );
}
