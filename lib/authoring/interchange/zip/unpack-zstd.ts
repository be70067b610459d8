import { Decompress, decompress } from 'fzstd';
import { Unreadable } from '../unreadable';
import { Guard, type Sink } from './unpack';

const MB = 1 << 20;

/** Bytes back to which a frame may refer, all of which have to be kept. */
const LARGEST_WINDOW = 64 * MB;

/** The stream moves its whole window with every block: beyond this, unpacking at once is faster. */
const STREAMED_WINDOW = 8 * MB;

/** Bytes of a frame's header at most, RFC 8878, 3.1.1.1. */
const HEADER = 18;

/**
 * Takes the pieces of something packed by zstd and hands on what they unpack to. Throws Unreadable where
 * they are damaged, longer than `most` bytes unpacked, or more than their size can honestly give.
 */
export class ZstdUnpacker {
  private readonly guard: Guard;
  private stream: Decompress | null = null;
  private kept: Uint8Array[] = [];
  private size = 0;
  /** Whether everything is kept and unpacked at once in the end. */
  private isWhole = false;

  constructor(
    private readonly name: string,
    packed: number,
    most: number,
    private readonly sink: Sink,
  ) {
    this.guard = new Guard(name, packed, most);
  }

  push(piece: Uint8Array, isLast: boolean): void {
    // The library keeps parts of what it is given, and the pieces are used again. (A Buffer's own slice
    // would still share them.)
    const own = Uint8Array.from(piece);
    if (this.stream) {
      this.pushOn(this.stream, own, isLast);
      return;
    }
    this.kept.push(own);
    this.size += own.length;
    if (!this.isWhole) {
      if (this.size < HEADER && !isLast) return;
      const head = Buffer.concat(this.kept);
      const window = windowOf(head);
      if (window > LARGEST_WINDOW) {
        throw new Unreadable(`${this.name} wants more memory to be unpacked than we give.`);
      }
      if (window <= STREAMED_WINDOW) {
        this.kept = [];
        this.stream = new Decompress((unpacked) => this.hand(unpacked));
        this.pushOn(this.stream, head, isLast);
        return;
      }
      this.isWhole = true;
    }
    if (this.size > LARGEST_WINDOW) this.guard.count(Number.POSITIVE_INFINITY);
    if (isLast) this.attempt(() => this.hand(decompress(Buffer.concat(this.kept))));
  }

  private pushOn(stream: Decompress, piece: Uint8Array, isLast: boolean): void {
    this.attempt(() => stream.push(piece, isLast));
  }

  private hand(piece: Uint8Array): void {
    this.guard.count(piece.length);
    this.sink(piece);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(`${this.name} is damaged: it cannot be unpacked.`);
    }
  }
}

/** The window that a frame's header asks for, in bytes; 0 for what is no frame. */
function windowOf(head: Buffer): number {
  if (head.length < 6 || head.readUInt32LE(0) !== 0xfd2fb528) return 0;
  const descriptor = head[4]!;
  const isSingle = (descriptor & 0x20) !== 0;
  if (!isSingle) {
    const base = 2 ** (10 + (head[5]! >> 3));
    return base + (base / 8) * (head[5]! & 7);
  }
  const at = 5 + [0, 1, 2, 4][descriptor & 3]!;
  const bytes = [1, 2, 4, 8][descriptor >> 6]!;
  if (head.length < at + bytes) return 0;
  if (bytes === 8) return Number(head.readBigUInt64LE(at));
  return bytes === 2 ? head.readUInt16LE(at) + 256 : head.readUIntLE(at, bytes);
}
