/** The lexicon, to look up and to check. */
import { api, type LexiconConcept } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { count, familyNames, strengthNames } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';
import type { Family } from '../../../server/types.ts';

export function LexiconPage() {
  const [{ family, q, cursor }, change] = useFilters();
  const [answer] = useAnswer(JSON.stringify([family, q, cursor]), () => api.lexicon({ family, q, cursor, limit: '25' }));
  return (
    <section>
      <h1>Lexicon</h1>
      <p>What the analyzer knows about language, written by hand: each wording with its strength, its reason, its neutral wordings and the examples that it is tested by.</p>
      <Shown answer={answer}>
        {({ version, families, items, next, total }) => (
          <>
            <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
              <label>
                Word or concept
                <input type="search" value={q ?? ''} onChange={(event) => change({ q: (event.target as HTMLInputElement).value, cursor: null })} />
              </label>
              <label>
                Family
                <select value={family ?? ''} onChange={(event) => change({ family: (event.target as HTMLSelectElement).value, cursor: null })}>
                  <option value="">all</option>
                  {families.map((one) => (
                    <option key={one.family} value={one.family}>
                      {familyNames[one.family as Family]} ({one.wordings})
                    </option>
                  ))}
                </select>
              </label>
            </form>
            <p class="counted" aria-live="polite">
              {count(total, 'concept', 'concepts')} · version {version}
            </p>
            {items.map((concept) => (
              <Concept key={concept.id} concept={concept} />
            ))}
            {next && (
              <button type="button" onClick={() => change({ cursor: next })}>
                Next page
              </button>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}

function Concept({ concept }: { concept: LexiconConcept }) {
  return (
    <section class="concept" id={concept.id}>
      <h2>
        {concept.means} <small>{familyNames[concept.family]}</small>
      </h2>
      {concept.neutral.length > 0 && <p>Neutral: {concept.neutral.join(', ')}</p>}
      <details>
        <summary>{count(concept.wordings.length, 'loaded wording', 'loaded wordings')}: {concept.wordings.slice(0, 6).map((wording) => wording.say[0]).join(', ')}{concept.wordings.length > 6 ? ' …' : ''}</summary>
        <ul>
          {concept.wordings.map((wording) => (
            <li key={wording.entry}>
              <strong>{wording.say.join(', ')}</strong> <span class="tag">{strengthNames[wording.strength]}</span> {wording.why}
              {wording.yes.map((example) => (
                <Example key={example} text={example} good />
              ))}
              {wording.no.map((example) => (
                <Example key={example} text={example} good={false} />
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Example({ text, good }: { text: string; good: boolean }) {
  return (
    <p class="example">
      <span>{good ? 'found in' : 'not found in'}:</span>{' '}
      {text.split(/(\{[^}]*\})/).map((part, index) => (part.startsWith('{') ? <mark key={index}>{part.slice(1, -1)}</mark> : part))}
    </p>
  );
}
