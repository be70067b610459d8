import { readTemplate, templateIds } from '../../authoring/read-templates';

/** A family of drills, as the list of all drills shows it. */
export interface DrillFamily {
  readonly family: string;
  readonly title: string;
  readonly drills: readonly ListedDrill[];
}

export interface ListedDrill {
  readonly template: string;
  readonly title: string;
  /** Ids of concepts. */
  readonly concepts: readonly string[];
  readonly levels: readonly number[];
}

/** In the order in which they are learnt. */
const TITLES: Readonly<Record<string, string>> = {
  'matrix-arithmetic': 'Matrix arithmetic',
  'pre-activation': 'Into a recurrent step',
  'hidden-state': 'Hidden states and outputs',
  feedforward: 'Feedforward networks',
  activations: 'Activations and their derivatives',
  lstm: 'LSTM',
  gru: 'GRU',
  stacked: 'Bidirectional and deep networks',
  losses: 'Losses',
  gradients: 'Gradients and backpropagation through time',
  vanishing: 'Vanishing and exploding gradients',
  sequences: 'Sequences',
  markov: 'Markov chains',
  sentiment: 'Sentiment',
  counting: 'Parameters, operations and memory',
  stochastic: 'Stochastic sequences and over-fitting',
  applications: 'Applications',
};

/** A family's title; one that a teacher made up is its own. */
export function familyTitle(family: string): string {
  return TITLES[family] ?? family;
}

/** All of the bank's drills by family. Throws where a template of the bank can't be read. */
export function drillCatalogue(): DrillFamily[] {
  const families = new Map<string, ListedDrill[]>(Object.keys(TITLES).map((one) => [one, []]));
  for (const id of templateIds()) {
    const read = readTemplate(id);
    if (!read?.ok) throw new Error(`The template ${id} can't be read.`);
    const { title, family, concepts, levels } = read.value;
    const drills = families.get(family) ?? [];
    drills.push({ template: id, title, concepts, levels: levels.map(({ level }) => level) });
    families.set(family, drills);
  }
  return [...families]
    .filter(([, drills]) => drills.length > 0)
    .map(([family, drills]) => ({ family, title: familyTitle(family), drills }));
}
