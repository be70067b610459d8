/**
 * A file that cannot be taken, with the one line to say so. It is thrown only where the bytes are streamed
 * and a return value cannot come past the library between, and is caught where a file is opened.
 */
export class Unreadable extends Error {}
