/** Two texts of a story, chosen to be read side by side. */
import { useState } from 'preact/hooks';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import { query } from '../api.ts';

/** @param articles from the least to the most loaded headline, those without a score last */
export function TwoTexts({ articles }: { articles: readonly ArticleSummary[] }) {
  const own = articles.filter(({ copyOf }) => copyOf === null);
  const scored = own.filter(({ headlineScore }) => headlineScore !== null);
  // The two ends say most of how wordings differ.
  const [one, setOne] = useState((scored[0] ?? own[0])?.id ?? '');
  const [other, setOther] = useState((scored.length > 1 ? scored : own).at(-1)?.id ?? '');
  if (own.length < 2) return null;
  const choice = (label: string, value: string, choose: (id: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => choose((event.target as HTMLSelectElement).value)}>
        {own.map(({ id, outlet, headline }) => (
          <option key={id} value={id}>
            {outlet ?? 'unknown outlet'}: {(headline ?? '(no headline)').slice(0, 80)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section id="side">
      <h2>Two texts side by side</h2>
      <div class="filters two-texts">
        {choice('One text', one, setOne)}
        {choice('The other', other, setOther)}
        {one !== other ? (
          <a class="button" href={`/side${query({ one, other })}`}>
            Read them side by side
          </a>
        ) : (
          <p role="status">Choose two different texts.</p>
        )}
      </div>
    </section>
  );
}
