import { Html } from './html';
import { typeset, typesetLine } from './typeset';
import { type TextProps, TypesetThere } from './typeset-there';

interface TypesetTextProps extends TextProps {
  /** The page is asked for as a whole, see `isLoadedWhole`. */
  readonly whole: boolean;
}

/** Shows a text typeset: of a page that is loaded as a whole its HTML is sent once, not twice. */
export function TypesetText({ whole, ...props }: TypesetTextProps) {
  const { text, line, place, ...rest } = props;
  if (!whole) return <Html {...rest} html={typesetOf(props)} />;
  globalThis.typesetText = typesetOf;
  // Few texts have pictures or sounds, and the page says of each where they are.
  return <TypesetThere {...props} place={text.includes('media:') ? place : undefined} />;
}

function typesetOf({ text, line, place }: Pick<TextProps, 'text' | 'line' | 'place'>): string {
  return (line ? typesetLine : typeset)(text, place);
}
