import { type Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** Milliseconds until the whole reply was there. */
  readonly ms: number;
}

/** Somebody's browser, as far as the server sees it: cookies, and requests that come from its own pages. */
export class Client {
  constructor(
    private readonly port: number,
    private readonly cookie: string,
    private readonly agent: Agent,
  ) {}

  /** Sends JSON; rejects where the connection breaks, so that nothing is known of what became of it. */
  post(path: string, body: unknown): Promise<Reply> {
    const text = JSON.stringify(body);
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'sec-fetch-site': 'same-origin',
        cookie: this.cookie,
      };
      const { port, agent } = this;
      const sent = request(
        { host: '127.0.0.1', port, path, method: 'POST', headers, agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            if (!response.complete) return reject(new Error('cut short'));
            const reply = Buffer.concat(chunks).toString('utf8');
            const status = response.statusCode ?? 0;
            resolve({ status, body: parsed(reply), ms: performance.now() - start });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
