import { may } from '../authoring/access/may';
import type { Store } from '../db/client';
import { attemptsAt } from '../db/repositories/attempts';
import { hintsAt } from '../db/repositories/hints';
import { type CurrentItem, findItem } from '../db/repositories/items';
import type { CardRow } from '../db/rows';
import { type CardState, type Stage, stageOn } from '../scheduling/card-state';
import { isLeech } from '../scheduling/leech';
import { outcomes } from '../scheduling/outcome';
import { buttonsOf } from './buttons';
import { cardIdOf } from './card-id';
import { stateOf } from './card-row';
import { fuzzOf } from './fuzz-of';
import { bodyOf, type StudyBody } from './item-body';
import { showingSeed, shuffled } from './showing';
import { drillShowing, drillView, workedExample } from './shown-drill';
import type { Shown, ShownCommon } from './shown-item';
import { steeredDraw } from './steering';
import type { Viewer } from './viewer';

/** An item as it is shown to a learner who is to answer it; null where today it is not to be answered. */
export async function show(
  db: Store,
  viewer: Viewer,
  itemId: string,
  card: CardRow | null,
): Promise<Shown | null> {
  const state = stateOf(card);
  const stage = stageOn(state, viewer.day);
  if (stage === null) return null;
  const item = (await findItem(db, itemId)) as CurrentItem;
  const common = await commonOf(db, viewer, item, card, stage);
  const body = bodyOf(item.body, item.id);
  const draw = body.kind === 'drill' ? await steeredDraw(db, viewer.learnerId, body, common) : 0;
  return withContent(db, viewer, body, state, { ...common, draw });
}

async function commonOf(
  db: Store,
  { learnerId, actor, decks }: Viewer,
  item: CurrentItem,
  card: CardRow | null,
  stage: Stage,
): Promise<Omit<ShownCommon, 'draw'>> {
  const cardId = cardIdOf(learnerId, item.id);
  const seq = card?.seq ?? 0;
  const deck = decks.find(({ id }) => id === item.deckId);
  return {
    ...{ cardId, itemId: item.id, itemVersion: item.version, seq, stage, concepts: item.concepts },
    showing: card ? (await attemptsAt(db, cardId, seq)).length : 0,
    flagged: card?.flagged ?? false,
    lapses: card?.lapses ?? 0,
    leech: isLeech({ lapses: card?.lapses ?? 0 }),
    editable: deck !== undefined && may(actor, deck, 'edit'),
    deck: { name: deck?.name ?? item.deckId, title: deck?.title ?? item.deckId },
  };
}

async function withContent(
  db: Store,
  { day, settings }: Viewer,
  body: StudyBody,
  state: CardState,
  common: ShownCommon,
): Promise<Shown> {
  const seed = showingSeed(common);
  switch (body.kind) {
    case 'flashcard': {
      const { kind, front, back, source, fields, typed } = body;
      const moves = outcomes(
        state,
        day,
        settings.algorithm,
        fuzzOf(settings, common.cardId, state),
      );
      const shown = buttonsOf(settings).map((grade) => moves[grade].outcome);
      return {
        ...common,
        kind,
        front,
        back,
        fields,
        typed,
        ...(source && { source }),
        outcomes: shown,
      };
    }
    case 'choice': {
      const order = shuffled(body.options.length, seed);
      const options = order.map((place) => body.options[place]!.text);
      return { ...common, kind: 'choice', prompt: body.prompt, options };
    }
    case 'numeric': {
      const { kind, prompt, unit } = body;
      return { ...common, kind, prompt, unit: unit ?? null };
    }
    case 'drill': {
      const hints = await hintsAt(db, common.cardId, common.seq);
      const taken = hints.find(({ showing }) => showing === common.showing)?.steps;
      const view = drillView(await drillShowing(db, body, seed, state.repetitions), taken);
      if (state.due !== null || !body.example) return { ...common, ...view };
      return { ...common, ...view, example: await workedExample(db, body, body.example) };
    }
  }
}
