/** The part of the address that leads to a section: its heading in small letters and hyphens. */
export function noteAnchor(heading: string): string {
  return `note-${slug(heading)}`;
}

/** That of a statement of a section, counted from 1; 0 is its lead. */
export function statementAnchor(heading: string, place: number): string {
  return `${noteAnchor(heading)}-${place}`;
}

/** That of an item. */
export function itemAnchor(itemId: string): string {
  return `item-${slug(itemId)}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
