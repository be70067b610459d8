import { benchView } from '@/app/_server/bench-view';
import { jsonRoute } from '@/app/_server/json-route';
import { benchBody } from '@/app/workbench/wire';

export const POST = jsonRoute(benchBody, async (bench) => Response.json(benchView(bench)));
