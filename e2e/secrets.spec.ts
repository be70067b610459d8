import { expect, test } from '@playwright/test';
import { bare, questions } from './support/bank';
import { morning, setClock } from './support/clock';
import { answerCard, showing } from './support/review';

test('no reason, right option, solution or seed is sent before the answer', async ({ page }) => {
  const sent: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/json|html|x-component/.test(type) && !/api\/review\/answer/.test(response.url())) {
      sent.push(await response.text().catch(() => ''));
    }
  });
  for (let day = 0; day < 3; day++) {
    setClock(morning(day));
    await page.goto('/review');
    for (let card = await showing(page); card !== null; card = await showing(page)) {
      await answerCard(page, card);
    }
  }
  const all = sent.join('\n');
  for (const name of [
    'correctOption',
    'whysHtml',
    'explanationHtml',
    'answerHtml',
    'seed',
    'proposed',
  ]) {
    // Also within the script of a streamed page, where quotes are escaped.
    expect(all).not.toMatch(new RegExp(`"${name}\\\\?"\\s*:`));
  }
  const text = bare(all.replace(/\\u[0-9a-f]{4}|<[^>]*>|\\n/g, ''));
  expect(text.length).toBeGreaterThan(10_000);
  for (const { prompt, options, explanation } of questions) {
    if (prompt.includes('$') || !text.includes(bare(prompt))) continue;
    for (const told of [explanation, ...options.map(({ why }) => why)]) {
      if (!told.includes('$')) expect(text).not.toContain(bare(told));
    }
  }
});

test('a request from another site is refused', async ({ page, request }) => {
  await page.goto('/');
  const data = { count: 1, exclude: [] };
  const cross = await request.post('/api/review/next', {
    data,
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  });
  expect(cross.status()).toBe(403);
  expect((await request.post('/api/review/next', { data })).status()).toBe(403);
});

test('what is no answer at all is refused, and nothing breaks', async ({ page }) => {
  await page.goto('/review');
  const statuses = await page.evaluate(async () => {
    const id = crypto.randomUUID();
    const bodies: readonly [path: string, body: string][] = [
      ['next', '{'],
      ['next', '{}'],
      ['next', '{"count":1000,"exclude":[]}'],
      ['answer', JSON.stringify({ id, cardId: 'x:y', itemVersion: 1, seq: 0 })],
      ['grade', JSON.stringify({ id: 'x', cardId: 'x:y', itemVersion: 1, seq: 0, grade: 9 })],
      ['grade', 'x'.repeat(200_000)],
      ['undo', '[]'],
    ];
    return Promise.all(
      bodies.map(async ([path, body]) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(`/api/review/${path}`, { method: 'POST', headers, body })).status;
      }),
    );
  });
  expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 400]);
});

test('a page says where it may load from, and is shown in no frame', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const again = (await request.get('/')).headers();
  expect(again['content-security-policy']).not.toBe(headers['content-security-policy']);
});
