/** What most outlets report and one leaves out, and what only one has. */
import type { StoryPage } from '../../../server/types/story.ts';
import { api } from '../api.ts';
import { Name, Names } from '../components/name.tsx';
import { Shown } from '../components/notice.tsx';
import { count } from '../format.ts';
import { useAnswer } from '../use-answer.ts';

const mostSentences = 3;

function Sentences({ sentences }: { sentences: readonly { article: string; start: number; text: string }[] }) {
  return (
    <ol>
      {sentences.map(({ article, start, text }) => (
        <li key={start}>
          <a href={`/articles/${article}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
}

export function Coverage({ story }: { story: StoryPage }) {
  const [answer] = useAnswer(`coverage of ${story.id}`, () => api.coverage(story.id));
  return (
    <section id="coverage">
      <h2>What most report, and who leaves it out</h2>
      <p class="says">
        Sentences are aligned across the articles by the telling words that they share; each outlet's longest text is read. A free paraphrase can escape this: “left out” means that nothing in the text comes near the sentence in words.{answer.state === 'there' && answer.value.outlets.length < story.outlets.length && ` Read are ${answer.value.outlets.length} of its ${story.outlets.length} outlets: those with a text of their own, at most 20.`} <a href="/method#coverage">How it is made</a>
      </p>
      <Shown answer={answer}>
        {({ leftOut, onlyIn, outlets }) =>
          outlets.length < 2 ? (
            <p class="notice">There is one outlet only, so nothing can be left out.</p>
          ) : (
            <>
              {leftOut.length === 0 && <p class="notice">{outlets.length === 2 ? 'With two outlets there is no “most”; what only one has stands below.' : 'Nothing that more than half of the outlets report is missing from another.'}</p>}
              <ol class="facts">
                {leftOut.map(({ sentence, reportedBy, leftOutBy }) => (
                  <li key={`${sentence.article}${sentence.start}`}>
                    <blockquote>{sentence.text}</blockquote>
                    <p>
                      <small>
                        <a href={`/articles/${sentence.article}`}>
                          <Name>{sentence.outlet}</Name>
                        </a>
                        {reportedBy.length > 1 && <>; also reported by <Names of={reportedBy.filter((outlet) => outlet !== sentence.outlet)} most={6} /></>}
                      </small>{' '}
                      <b>left out by <Names of={leftOutBy} most={6} /></b>
                    </p>
                  </li>
                ))}
              </ol>
              {onlyIn.length > 0 && (
                <>
                  <h3>Only here</h3>
                  <ul class="columns">
                    {onlyIn.map(({ outlet, sentences }) => (
                      <li key={outlet}>
                        <h3>
                          <Name>{outlet}</Name> <small>{count(sentences.length, 'sentence', 'sentences')}</small>
                        </h3>
                        <Sentences sentences={sentences.slice(0, mostSentences)} />
                        {sentences.length > mostSentences && (
                          <details>
                            <summary>{count(sentences.length - mostSentences, 'more sentence', 'more sentences')}</summary>
                            <Sentences sentences={sentences.slice(mostSentences)} />
                          </details>
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}
