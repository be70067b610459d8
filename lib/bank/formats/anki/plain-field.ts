import { decodeEntities } from '../html/entities';

const MEDIA =
  /<(?:img|audio|video|object|source)\b[^>]*?\b(?:src|data)=(?:"([^"]+)"|'([^']+)'|([^\s>]+))[^>]*>/gi;
const TAG = /<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>|<script\b[\s\S]*?<\/script>|<[^>]*>/gi;

/**
 * A field as Anki sorts notes by it and takes the checksum of it, to find notes that begin alike: without
 * marks, but with the names of its media (rslib/src/text.rs, strip_html_preserving_media_filenames).
 */
export function plainField(html: string): string {
  const named = html.replace(MEDIA, ' $1$2$3 ').replace(TAG, '');
  return decodeEntities(named).replaceAll('\u00A0', ' ');
}
