import { formulaWords } from '@/app/_words/teach-formula';

const LOST = formulaWords.lost;

/** Why a request brought nothing. */
export interface Failed {
  readonly failed: string;
}

/** Asks one of the formula's routes; `signal` gives up a request that was overtaken. */
export async function post<Reply>(
  what: string,
  body: object,
  signal?: AbortSignal,
): Promise<Reply | Failed> {
  try {
    const response = await fetch(`/api/formula/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    const reply: unknown = await response.json();
    if (response.ok) return reply as Reply;
    return { failed: (reply as { message?: string }).message ?? LOST };
  } catch {
    return { failed: LOST };
  }
}

export function hasFailed<Reply extends object>(reply: Reply | Failed): reply is Failed {
  return 'failed' in reply;
}
