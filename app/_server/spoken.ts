import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { unlessTooDeep } from '../../lib/bank/unless-too-deep';
import { escapeHtml } from '../_ui/escape';
import { memoByText } from '../_ui/memo';
import { texHtml } from '../_ui/tex';

/** What a formula is called in words: the rules of ClearSpeak, as screen readers apply them. */
async function speechEngine(): Promise<(mathml: string) => string> {
  const { default: engine } = await import('speech-rule-engine');
  await engine.setupEngine({ locale: 'en', domain: 'clearspeak', modality: 'speech' });
  await engine.engineReady();
  return (mathml) => engine.toSpeech(mathml);
}

let engine: ReturnType<typeof speechEngine> | undefined;

const marked = new Marked({ gfm: true });
const MATH = /\$\$([^$]+?)\$\$|\$((?:\\.|[^$\\])+?)\$/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" },
};

function wordsOf(say: (mathml: string) => string) {
  return memoByText(3000, (text: string) => {
    const said = text.replace(MATH, (_, display: string, inline: string) => {
      const [mathml = ''] = /<math[\s\S]*<\/math>/.exec(texHtml(display ?? inline)) ?? [];
      return ` ${say(mathml.replace(/<annotation[\s\S]*?<\/annotation>/, ''))} `;
    });
    const html = unlessTooDeep(
      () => marked.parse(said, { async: false }),
      () => escapeHtml(said),
    );
    const plain = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
    return plain
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string)
      .replace(/\s+/g, ' ')
      .replace(/ ([,.;:!?])/g, '$1')
      .trim();
  });
}

let spoken: ReturnType<typeof wordsOf> | undefined;

/** Markdown with TeX as a voice reads it: formulas in words, nothing of the markup. */
export async function speakable(text: string): Promise<string> {
  // The rules weigh megabytes, so they are read when somebody listens for the first time.
  engine ??= speechEngine();
  spoken ??= wordsOf(await engine);
  return spoken(text);
}
