import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { percent } from '@/app/_ui/chart/plot';
import { classes } from '@/app/_ui/classes';
import { conceptMapWords as words } from '@/app/_words/concept-map';
import type { ConceptStanding } from '@/lib/study/progress/types';
import { inTwoLines, NODE, type PlacedConcept } from './concept-layout';
import styles from './concept-map.module.css';
import { shareOf } from './figures';
import { knownLayout } from './known-layout';

/** Every concept with all that it builds on to its left, the fuller the better it is known. */
export function ConceptMap({ concepts }: { readonly concepts: readonly ConceptStanding[] }) {
  const { width, height, placed, lines } = knownLayout(concepts);
  const at = new Map(placed.map((one) => [one.concept.id, one]));
  const titles = new Map(concepts.map(({ id, title }) => [id, title]));
  const known = concepts.filter(({ mastery }) => mastery >= 0.8).length;
  const begun = concepts.filter(({ seen }) => seen > 0).length;
  const caption = words.caption(concepts.length, begun, known);
  const builds = ({ prerequisites }: ConceptStanding) =>
    prerequisites.flatMap((id) => titles.get(id) ?? []).join(', ');
  return (
    <ChartFigure
      wide
      title={words.title}
      caption={caption}
      table={{
        heads: words.heads,
        rows: placed.map(({ concept }) => {
          const share = shareOf(concept);
          return [
            ...[concept.title, percent(concept.mastery), words.seen(concept.seen, concept.items)],
            ...[share === null ? words.none : percent(share), builds(concept) || words.none],
          ];
        }),
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within the keyboard's reach */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.map}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className={styles.map}
        >
          <title>{words.map}</title>
          <g>
            {lines.map(({ from, to }) => (
              <path
                key={`${from} ${to}`}
                className={styles.line}
                d={curve(at.get(from)!, at.get(to)!)}
              />
            ))}
          </g>
          {placed.map((one) => (
            <Node key={one.concept.id} {...one} builds={builds(one.concept)} />
          ))}
        </svg>
      </section>
      <p className={styles.scale} aria-hidden="true">
        {words.notBegun}
        {[0, 0.25, 0.5, 0.75, 1].map((mastery) => (
          <span key={mastery} style={{ '--known': percent(mastery).replace(' ', '') } as object} />
        ))}
        {words.known}
      </p>
    </ChartFigure>
  );
}

/** Leads to what is about the concept. */
function Node({ concept, x, y, builds }: PlacedConcept & { readonly builds: string }) {
  const { title, mastery, seen, items } = concept;
  const [left, top] = [x - NODE.width / 2, y - NODE.height / 2];
  const lines = inTwoLines(title);
  const told = builds
    ? words.toldWithBuilds(title, percent(mastery), seen, items, builds)
    : words.told(title, percent(mastery), seen, items);
  return (
    <a
      href={`/search?q=${encodeURIComponent(title)}`}
      aria-label={told}
      className={classes(styles.node, seen === 0 && styles.unseen)}
      style={{ '--known': percent(mastery).replace(' ', '') } as object}
    >
      <title>{told}</title>
      <rect x={left} y={top} width={NODE.width} height={NODE.height} rx={6} />
      <rect
        className={styles.level}
        x={left + 6}
        y={top + NODE.height - 6}
        width={Math.max(0, (NODE.width - 12) * mastery)}
        height={2.5}
        rx={1.25}
      />
      {lines.map((text, place) => (
        <text key={text} x={x} y={y + (place - (lines.length - 1) / 2) * 12 - 1} dy="0.32em">
          {text}
        </text>
      ))}
    </a>
  );
}

/** From the right side of one concept to the left of another. */
function curve(from: PlacedConcept, to: PlacedConcept): string {
  const [start, end] = [from.x + NODE.width / 2, to.x - NODE.width / 2];
  const bend = Math.min(60, (end - start) / 2);
  return `M${start},${from.y}C${start + bend},${from.y} ${end - bend},${to.y} ${end},${to.y}`;
}
