import { BOX_HEIGHT, type DrawnGraph, type DrawnNode } from '@/lib/authoring/workbench/layout';
import { Button } from '../_ui/button';
import { workbenchWords } from '../_words/workbench';
import styles from './workbench.module.css';

const words = workbenchWords.graph;

interface GraphDrawingProps {
  readonly drawn: DrawnGraph | null;
  readonly detail: 'steps' | 'operations';
  readonly onDetail: (detail: 'steps' | 'operations') => void;
}

/** The graph as boxes and arrows, with the same in words behind it. */
export function GraphDrawing({ drawn, detail, onDetail }: GraphDrawingProps) {
  return (
    <>
      <div className={styles.bar}>
        <Button
          look="quiet"
          aria-pressed={detail === 'operations'}
          onClick={() => onDetail(detail === 'steps' ? 'operations' : 'steps')}
        >
          {detail === 'steps' ? words.all : words.named}
        </Button>
      </div>
      {drawn ? <Drawing drawn={drawn} /> : <p className={styles.quiet}>{words.tooLarge}</p>}
    </>
  );
}

function Drawing({ drawn }: { readonly drawn: DrawnGraph }) {
  const { width, height, nodes, edges, isThinned } = drawn;
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (
    <>
      <p className={styles.legend}>
        <span className={styles.isGiven}>{words.legend.given}</span>
        <span className={styles.isStep}>{words.legend.step}</span>
        <span className={styles.isAsked}>{words.legend.asked}</span>
        {isThinned && <span>{words.thinned}</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.drawing} tabIndex={0} aria-label={words.region}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={words.label(nodes.length)}
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" className={styles.arrow} />
            </marker>
          </defs>
          {edges.map(({ from, to, points }) => (
            <path
              key={`${from} ${to}`}
              className={styles.edge}
              d={points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
              markerEnd="url(#arrow)"
            />
          ))}
          {nodes.map((node) => (
            <Box key={node.id} node={node} />
          ))}
        </svg>
      </section>
      <details className={styles.unfolded}>
        <summary>{words.inWords}</summary>
        <ul className={styles.words}>
          {nodes.map(({ id, name, operation, shape }) => {
            const sources = edges.filter(({ to }) => to === id).map(({ from }) => names.get(from));
            const value = words.value(name, shape);
            return (
              <li key={id}>
                {sources.length > 0 ? words.computed(value, operation, sources) : value}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

const KINDS = {
  given: styles.isGiven,
  step: styles.isStep,
  operation: styles.isOperation,
  asked: styles.isAsked,
};

function Box({ node }: { readonly node: DrawnNode }) {
  const { kind, name, operation, shape, x, y, width } = node;
  const [base = '', ...subscripts] = kind === 'operation' ? [name] : name.split('_');
  return (
    <g className={KINDS[kind]}>
      <title>{words.value(name, shape)}</title>
      <rect
        x={x - width / 2}
        y={y - BOX_HEIGHT / 2}
        width={width}
        height={BOX_HEIGHT}
        rx={kind === 'given' ? BOX_HEIGHT / 2 : 8}
      />
      <text x={x} y={operation ? y - 3 : y + 5} textAnchor="middle">
        {base}
        {subscripts.length > 0 && (
          <tspan dy="4" className={styles.below}>
            {subscripts.join(',')}
          </tspan>
        )}
      </text>
      {operation && (
        <text x={x} y={y + 14} textAnchor="middle" className={styles.operation}>
          {operation}
        </text>
      )}
    </g>
  );
}
