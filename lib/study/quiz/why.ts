import type { Reason } from './choose';

/** Why a question was chosen, as a sentence; null for what was drawn at random. */
export function whyOf(reason: Reason, titles: ReadonlyMap<string, string>): string | null {
  const title = (id: string) => `“${titles.get(id) ?? id}”`;
  switch (reason.kind) {
    case 'weak': {
      const { concept, wrong, of } = reason;
      return `${title(concept)} went wrong in ${wrong} of your last ${of === 1 ? 'answer' : `${of} answers`}.`;
    }
    case 'needed':
      return `${title(reason.concept)} is needed for ${title(reason.for)}, which often goes wrong.`;
    case 'new':
      return `You have not been asked about ${title(reason.concept)} yet.`;
    case 'random':
      return null;
  }
}

/** The concepts that a reason names. */
export function conceptsOfReason(reason: Reason): string[] {
  switch (reason.kind) {
    case 'weak':
    case 'new':
      return [reason.concept];
    case 'needed':
      return [reason.concept, reason.for];
    case 'random':
      return [];
  }
}
