import { examineView } from '@/app/_server/formula-view';
import { jsonRoute } from '@/app/_server/json-route';
import { within } from '@/app/_server/time-budget';
import { examineBody } from '@/app/teach/_formula/wire';
import { examine } from '@/lib/authoring/formula/examine';

/** Milliseconds for draws; whoever types is shown what there is by then. */
const DRAWING = 150;

export const POST = jsonRoute(examineBody, async (body) =>
  Response.json(examineView(examine({ ...body, goOn: within(DRAWING) }))),
);
