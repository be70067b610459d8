const MB = 1 << 20;

/** How much a file may hold, so that none fills the memory or the disk. */
export const LIMITS = {
  /** Bytes of a file that is sent. */
  file: 512 * MB,
  /** Bytes of a file of text, which is read as a whole. */
  text: 24 * MB,
  /** Lines of it. */
  lines: 250_000,
  /** Bytes of everything in a package. */
  unpacked: 1024 * MB,
  /** Bytes of the collection in it. */
  collection: 512 * MB,
  /** Bytes of one picture or sound. */
  medium: 16 * MB,
  /** How many times as long as what it is made of a file in a package may be, once it is over 8 MB. */
  ratio: 200,
  ratioFrom: 8 * MB,
  entries: 200_000,
  items: 100_000,
  cards: 250_000,
  reviews: 500_000,
} as const;
