import { jsonRoute } from '@/app/_server/json-route';
import { withOwnProblem } from '@/app/_server/own-problem-route';
import { practiceView } from '@/app/_server/practice-view';
import { examineBody } from '@/app/teach/_formula/wire';

export const POST = jsonRoute(examineBody, async (own) =>
  withOwnProblem(own, (problem) => Response.json({ practice: practiceView(problem, true) })),
);
