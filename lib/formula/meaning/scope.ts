import {
  append,
  type Builder,
  createBuilder,
  inferShape,
  label,
  nodeOf,
} from '../../network/build';
import type { Attributes, Node, NodeId, OpName, Place } from '../../network/graph';
import { type Shape, shapeName, sizeOf } from '../../network/tensor';
import type { Ask, Given } from '../compiled';
import { LIMITS } from '../limits';
import type { Problems } from '../problems';
import { all, type Value } from './value';

/** A given whose role is perhaps still to be inferred. */
export type GivenDraft = Omit<Given, 'role'> & { readonly role?: Given['role'] };

/** All that is known while a formula is read from its first statement to its last. */
export class Scope {
  readonly builder: Builder = createBuilder();
  /** By the name with its subscripts as numbers; `failed` is what a reported problem left undefined. */
  readonly names = new Map<string, Value | 'failed'>();
  /** The names of the formula's writer, those of what failed included. */
  readonly defined = new Set<string>();
  /** The nodes that bear such a name. */
  readonly named = new Set<NodeId>();
  readonly givens: GivenDraft[] = [];
  readonly asks: Ask[] = [];
  /** What is to be left out of the worked solution. */
  readonly hidden = new Set<NodeId>();
  /** What names that a loop which cannot be read would have defined begin with. */
  readonly spoiled = new Set<string>();
  /** Loop variables and what they stand for now. */
  readonly variables = new Map<string, number>();
  /** The time step of the statement that is read. */
  time: number | undefined;
  /** The name that is assigned to, without its number. */
  target = '';
  /** Nothing more is read once a limit is passed. */
  exhausted = false;
  private turns = 0;
  private passed = 0;
  private work = 0;

  constructor(
    readonly problems: Problems,
    readonly sizes: Readonly<Record<string, number>>,
  ) {}

  report(place: Place, message: string, expected: readonly string[] = []): undefined {
    return this.problems.report(place, message, expected);
  }

  /** Appends an op if its inputs fit, or reports what does not; of what failed nothing is made. */
  emit(
    op: OpName,
    parts: readonly (Value | undefined)[],
    place: Place,
    attributes: Attributes = {},
  ): Value | undefined {
    const inputs = all(parts);
    if (this.exhausted || !inputs) return undefined;
    const shapes = inputs.map(({ shape }) => shape);
    const shape = inferShape(op, shapes, attributes);
    if (!shape.ok) return this.report(place, sentence(shape.error.message));
    // An entry of a product takes as many multiplications as its left side has columns.
    const inner = Math.max(1, ...shapes.map((input) => input.at(-1) ?? 1));
    if (!this.allows(shape.value, place)) return undefined;
    if (!this.affords(sizeOf(shape.value) * inner, place)) return undefined;
    const node = append(
      this.builder,
      op,
      inputs.map((input) => input.node),
      { attributes, place, ...this.timed() },
    );
    return { kind: 'value', node, shape: shape.value, row: false };
  }

  constant(value: number, place: Place): Value | undefined {
    return this.emit('constant', [], place, { value });
  }

  /** Gives a value a name of the formula's writer; a node keeps the first one it gets. */
  define(name: string, value: Value): void {
    const older = this.names.get(name);
    // A cell or a gradient may have used the name for a node of its own.
    if (older && older !== 'failed' && older.node !== value.node) this.unlabel(older.node);
    if (!this.named.has(value.node)) {
      const { label: given } = nodeOf(this.builder, value.node);
      if (given !== undefined) this.names.delete(given);
      label(this.builder, value.node, name);
    }
    this.named.add(value.node);
    this.defined.add(name);
    this.names.set(name, { ...value, row: false });
  }

  /** Takes a node's label away, so that it is no step. */
  unlabel(id: NodeId): void {
    const at = this.builder.nodes.findIndex((node) => node.id === id);
    const { label: _, ...node } = this.builder.nodes[at] as Node;
    this.builder.nodes[at] = node;
  }

  /** Reads something that belongs to another time step. */
  at<T>(time: number | undefined, read: () => T): T {
    return this.during(time, this.target, read);
  }

  /** Reads what is assigned to a name, at a time step. */
  during<T>(time: number | undefined, target: string, read: () => T): T {
    const before = { time: this.time, target: this.target };
    this.time = time;
    this.target = target;
    const result = read();
    this.time = before.time;
    this.target = before.target;
    return result;
  }

  /** Whether a loop that could not be read may have defined a name. */
  isSpoiled(name: string): boolean {
    return this.spoiled.has(name.split('_')[0] as string);
  }

  /**
   * Lets the network's own functions append: their nodes get a place and, where they have none, the
   * time step; their labels become names, where these are free.
   */
  adopt<T>(place: Place, appendAll: () => T): T {
    const { nodes } = this.builder;
    const first = nodes.length;
    const result = appendAll();
    for (let at = first; at < nodes.length; at++) {
      const node = { place, ...this.timed(), ...(nodes[at] as Node) };
      nodes[at] = node;
      if (node.label !== undefined && !this.names.has(node.label)) {
        this.names.set(node.label, this.value(node.id));
      }
    }
    return result;
  }

  /** The options of a node that says its time. */
  timed(): { time?: number } {
    return this.time === undefined ? {} : { time: this.time };
  }

  /** A node that is there already as a value. */
  value(node: NodeId): Value {
    return { kind: 'value', node, shape: nodeOf(this.builder, node).shape, row: false };
  }

  /** Whether a value may be so large. */
  allows(shape: Shape, place: Place): boolean {
    const fits = shape.every((side) => side <= LIMITS.side) && sizeOf(shape) <= LIMITS.entries;
    if (!fits) this.exhaust(place, `A ${shapeName(shape)} is too large.`);
    return fits;
  }

  /** Counts a turn of a loop or a statement. */
  turn(place: Place): void {
    if (++this.turns > LIMITS.turns) this.exhaust(place, 'The loops make too many turns.');
  }

  /** Counts a gradient, which goes over the whole graph. */
  gradient(place: Place): boolean {
    this.passed += this.builder.nodes.length;
    if (this.passed > LIMITS.gradients) this.exhaust(place, 'There are too many gradients.');
    return !this.exhausted;
  }

  exhaust(place: Place, message: string): undefined {
    if (!this.exhausted) this.report(place, message);
    this.exhausted = true;
  }

  /** Counts multiplications, and the nodes there are. */
  affords(work: number, place: Place): boolean {
    this.work += work;
    if (this.work > LIMITS.work) this.exhaust(place, 'The formula takes too much computing.');
    if (this.builder.nodes.length > LIMITS.nodes) {
      this.exhaust(place, 'The formula is too large: it has too many operations.');
    }
    return !this.exhausted;
  }
}

/** A message as a sentence: a capital at its beginning and a point at its end. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
