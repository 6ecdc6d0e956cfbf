/** What a comparison shows besides its first sentence, and what it cannot say. */
import type { Comparison } from '../../../server/types/comparison.ts';

export function Said({ comparison: { summary, limits } }: { comparison: Pick<Comparison, 'summary' | 'limits'> }) {
  const more = summary.slice(1);
  if (more.length + limits.length === 0) return null;
  return (
    <div class="said">
      {more.length > 0 && <Sentences title="What else this shows" sentences={more} />}
      {limits.length > 0 && <Sentences title="What this cannot say" sentences={limits} faint />}
    </div>
  );
}

function Sentences({ title, sentences, faint = false }: { title: string; sentences: readonly string[]; faint?: boolean }) {
  return (
    <section class={faint ? 'limits' : undefined}>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
