/** Words that set an outlet apart on the stories that it shares with others. */
import { api, type Filter } from '../api.ts';
import { Shown } from '../components/notice.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { count } from '../format.ts';
import { useAnswer } from '../use-answer.ts';

const mostWords = 12;

interface Props {
  filter: Filter;
  /** The outlets to show; their words are those that set them apart from all that the filter means. */
  only?: readonly string[];
  /** The address of a word's line over time, where there is one. */
  lineOf?: ((word: string) => string) | undefined;
}

export function Words({ filter, only, lineOf }: Props) {
  const [answer] = useAnswer(JSON.stringify(filter), () => api.words(filter));
  return (
    <section id="words" class="words">
      <h2>Words that set an outlet apart</h2>
      <p class="says">
        Words that an outlet uses more than all the others together, on stories that several outlets cover: z is how many standard errors apart, and only words from z = 3 on, in three texts or more, are shown. They need not be loaded. {lineOf && 'A word leads to its line over time. '}<a href="/method#words">How it is made</a>
      </p>
      <Shown answer={answer}>
        {({ outlets }) => {
          const shown = outlets.filter(({ outlet }) => !only || only.includes(outlet));
          const some = shown.filter(({ words }) => words.length > 0);
          const none = shown.length - some.length;
          const rows = shown.flatMap(({ outlet, words }) => words.map(({ word, uses, texts, rate, rateElsewhere, z }) => [outlet, word, uses, texts, rate, rateElsewhere, z]));
          return (
            <>
              <ul class="columns">
                {some.slice(0, 24).map(({ outlet, words }) => (
                  <li key={outlet}>
                    <h3>{outlet}</h3>
                    <ol>
                      {words.slice(0, mostWords).map(({ word, uses, texts, rate, rateElsewhere, z }) => (
                        <li key={word} title={`${count(uses, 'use', 'uses')} in ${count(texts, 'text', 'texts')}; ${rate.toFixed(1)} in 10,000 words, ${rateElsewhere.toFixed(1)} elsewhere`}>
                          <b>{lineOf ? <a href={lineOf(word)}>{word}</a> : word}</b> <small>{rateElsewhere === 0 ? `${count(uses, 'use', 'uses')}, none in other bodies` : `${(rate / rateElsewhere).toFixed(1)} × as often`}, z {z.toFixed(1)}</small>
                        </li>
                      ))}
                    </ol>
                  </li>
                ))}
              </ul>
              {shown.length === 0 && <p class="notice">No two outlets share a story here, so words would name topics, not outlets.</p>}
              {none > 0 && (
                <p class="counted">
                  {some.length === 0 ? 'No word sets any of these outlets apart clearly; that takes more texts than there are.' : `For ${count(none, 'outlet', 'outlets')} no word stands out clearly.`}
                </p>
              )}
              {rows.length > 0 && (
                <TableTools id="words" title="Words that set an outlet apart" head={['Outlet', 'Word', 'Uses', 'Texts', 'In 10,000 words', 'Elsewhere', 'z']} rows={() => rows} />
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
