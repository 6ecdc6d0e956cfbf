/** One act in each outlet's words: the picture that this program is for. */
import { useState } from 'preact/hooks';
import type { ActInWords } from '../../../server/types/story.ts';
import { Name } from '../components/name.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { WordingLink } from '../components/wording-link.tsx';
import { count } from '../format.ts';

const actsAtFirst = 12;
const outletsAtFirst = 12;

export function Acts({ acts, outlets }: { acts: readonly ActInWords[]; outlets: readonly string[] }) {
  const [all, setAll] = useState(false);
  const loaded = acts.filter(({ outlets: columns }) => columns.some(({ wordings }) => wordings.some(({ strength }) => strength > 0)));
  const neutral = acts.filter((act) => !loaded.includes(act));
  return (
    <section id="acts">
      <h2>One act in each outlet's words</h2>
      <p class="says">
        Every choice of words that at least two outlets met, those that they word most differently first. A thicker line is a more loaded wording; dotted ones are quoted or indirect speech. <a href="/method#acts">How it is made</a>
      </p>
      {outlets.length < 2 && <p class="notice">There is one outlet only, so there is no second wording to set beside it.</p>}
      {outlets.length >= 2 && acts.length === 0 && <p class="notice">No choice of words was met by two outlets.</p>}
      {loaded.length === 0 && neutral.length > 0 && <p class="notice">Every choice of words that two outlets met was worded neutrally by all of them.</p>}
      {(all ? loaded : loaded.slice(0, actsAtFirst)).map((act) => (
        <Act key={act.concept} act={act} />
      ))}
      {loaded.length > actsAtFirst && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? `Show ${actsAtFirst} acts` : `Show all ${loaded.length} acts`}
        </button>
      )}
      {acts.length > 0 && (
        <TableTools id="acts" title="One act in each outlet's words" head={['Act', 'Outlet', 'Wording', 'Strength', 'Voice', 'Field', 'Article']} rows={() => acts.flatMap(({ means, outlets: columns }) => columns.flatMap(({ outlet, wordings }) => wordings.map(({ text, strength, voice, field, article }) => [means, outlet, text, strength, voice, field, article])))} />
      )}
      {neutral.length > 0 && (
        <details>
          <summary>{count(neutral.length, 'act', 'acts')} that all worded neutrally</summary>
          {neutral.map((act) => (
            <Act key={act.concept} act={act} />
          ))}
        </details>
      )}
    </section>
  );
}

function Act({ act: { means, neutral, outlets } }: { act: ActInWords }) {
  return (
    <div class="act">
      <h3>
        {means} <small>neutral: {neutral.slice(0, 3).join(', ')}</small>
      </h3>
      <dl>
        {outlets.slice(0, outletsAtFirst).map(({ outlet, wordings }) => (
          <div key={outlet}>
            <dt><Name>{outlet}</Name></dt>
            <dd>
              {wordings.slice(0, 6).map(({ article, field, start, strength, voice, text }) => (
                <WordingLink key={`${article}${field}${start}`} article={article} field={field} strength={strength} text={text} voice={voice} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {outlets.length > outletsAtFirst && <p class="counted">and {outlets.length - outletsAtFirst} more outlets</p>}
    </div>
  );
}
