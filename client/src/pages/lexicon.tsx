/** The lexicon, to look up and to check. */
import type { LexiconConcept } from '../../../server/types/lexicon.ts';
import { familyNames, strengthNames } from '../../../server/types/names.ts';
import type { Family } from '../../../server/types/wording.ts';
import { api } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { Pager } from '../components/pager.tsx';
import { SearchField } from '../components/search-field.tsx';
import { count, wording } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useFilters } from '../use-filters.ts';

export function LexiconPage() {
  const [{ family, q, concept, cursor }, change] = useFilters();
  const [answer] = useAnswer(JSON.stringify([family, q, concept, cursor]), () => api.lexicon({ family, q, concept, cursor, limit: '25' }));
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
                <SearchField value={q} onWords={(words) => change({ q: words, concept: null, cursor: null })} />
              </label>
              <label>
                Family
                <select value={family ?? ''} onChange={(event) => change({ family: (event.target as HTMLSelectElement).value, concept: null, cursor: null })}>
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
              {concept && total > 0 ? (
                <>
                  One concept of the lexicon. <a href="/lexicon">Show all</a>
                </>
              ) : (
                count(total, 'concept', 'concepts')
              )}{' '}
              · version {version}
            </p>
            {total === 0 && (
              <p class="notice">
                The lexicon holds nothing of the kind. Try another form of the word, or <a href="/lexicon">look at all of it</a>.
              </p>
            )}
            {items.map((one) => (
              <Concept key={one.id} concept={one} open={concept === one.id || items.length === 1} />
            ))}
            <p class="actions">
              <Pager next={next} />
            </p>
          </>
        )}
      </Shown>
    </section>
  );
}

function Concept({ concept, open }: { concept: LexiconConcept; open: boolean }) {
  const { id, means, family, neutral, wordings } = concept;
  return (
    <section class="concept">
      <h2>
        <a href={`/lexicon?concept=${encodeURIComponent(id)}`}>{means}</a> <small>{familyNames[family]}</small>
      </h2>
      {neutral.length > 0 && (
        <p>
          Neutral: <em>{neutral.map(wording).join(', ')}</em>
        </p>
      )}
      <details open={open}>
        <summary>
          {count(wordings.length, 'loaded wording', 'loaded wordings')}: {wordings.slice(0, 6).map(({ say }) => wording(say[0] ?? '')).join(', ')}
          {wordings.length > 6 ? ' …' : ''}
        </summary>
        <ul class="wordings">
          {wordings.map(({ entry, say, strength, why, neutral: own, yes, no }) => (
            <li key={entry}>
              <p>
                <strong class={`wording s${strength}`}>{say.map(wording).join(', ')}</strong> <span class="tag">{strengthNames[strength]}</span> {why}
              </p>
              {own !== null && (
                <p class="example">
                  <span>neutral:</span> <em>{own.map(wording).join(', ')}</em>
                </p>
              )}
              {yes.map((example) => (
                <Example key={example} text={example} good />
              ))}
              {no.map((example) => (
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
