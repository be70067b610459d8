import { digest } from '../anki/concepts';
import type { InterchangeMedia } from '../interchange';
import { isMediaName } from '../zip/media-name';

/** The media of a file, each under a name of its own: files may give one name to different pictures. */
export class MediaList {
  private readonly known = new Map<string, { content: string; bytes: () => Uint8Array }>();

  /**
   * The name under which a medium is kept; null for a name that none may have.
   *
   * @param content tells two media of one name apart: the same for the same bytes
   */
  add(path: string, content: string, bytes: () => Uint8Array): string | null {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!isMediaName(name)) return null;
    const before = this.known.get(name);
    const free = !before || before.content === content ? name : renamed(name, content);
    this.known.set(free, { content, bytes });
    return free;
  }

  all(): InterchangeMedia[] {
    return [...this.known].map(([name, { bytes }]) => ({ name, bytes }));
  }
}

function renamed(name: string, content: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot < 0 ? undefined : dot)}-${digest(content)}${dot < 0 ? '' : name.slice(dot)}`;
}
