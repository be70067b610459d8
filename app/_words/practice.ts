/** Practising one problem. */
export const practiceWords = {
  another: 'Another',
  again: 'Try again',
  copy: 'Copy address',
  copied: 'Copied: it leads to these very numbers',
  notCopied: 'Copy it from the address bar',
  unreachable: 'The server can’t be reached; what you typed is still here. Try again in a moment.',
} as const;
