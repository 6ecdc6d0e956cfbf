/** What an article holds beside its findings: who speaks, how actors are portrayed, what it is about, what was set aside. */
import type { AnalyzedArticle } from '../../../server/types/analyzed-article.ts';
import { count, percent, wording } from '../format.ts';
import { Name } from './name.tsx';
import { speakersOf } from '../speakers.ts';
import { TableBox } from './table-box.tsx';

export function Speakers({ article }: { article: AnalyzedArticle }) {
  const speakers = speakersOf(article);
  if (speakers.length === 0) return null;
  const most = Math.max(...speakers.map(({ words }) => words));
  return (
    <section>
      <h2>Who speaks</h2>
      <p class="says">Words in quotation marks, by speaker. They are not counted in the score; choosing whom to quote is framing too.</p>
      <TableBox name="Who speaks">
        <table class="speakers">
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              <th scope="col">Words</th>
              <th scope="col">Quotations</th>
              <th scope="col">Loaded wordings in them</th>
            </tr>
          </thead>
          <tbody>
            {speakers.map(({ speaker, quotes, words, findings }) => (
              <tr key={speaker ?? ''}>
                <th scope="row">{speaker === null ? 'not named' : <Name>{speaker}</Name>}</th>
                <td>
                  <meter min={0} max={most} value={words} aria-hidden="true" /> {words}
                </td>
                <td>{quotes}</td>
                <td>{findings}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

export function Portrayals({ article }: { article: AnalyzedArticle }) {
  if (article.portrayals.length === 0) return null;
  return (
    <section>
      <h2>How actors are portrayed</h2>
      <p class="says">Wordings in the outlet's own voice that lean for or against somebody; the figure is the sum of their strengths.</p>
      <ul class="portrayals">
        {article.portrayals.map(({ actor, lean, findings }) => (
          <li key={actor}>
            <strong>
              <Name>{actor}</Name>
            </strong> {lean === 0 ? 'both ways alike' : lean < 0 ? `harsher by ${-lean}` : `kinder by ${lean}`} <small>({count(findings, 'wording', 'wordings')})</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A frame that fewer sentences than this speak of is not named. */
const leastShare = 0.05;

export function About({ article }: { article: AnalyzedArticle }) {
  const frames = Object.entries(article.scores.frames).filter(([, share]) => share >= leastShare).sort(([, a], [, b]) => b - a);
  if (frames.length === 0) return null;
  return (
    <section>
      <h2>What it is about</h2>
      <p class="says">The share of sentences that speak of each frame. A frame says what a text is about, not how loaded it is.</p>
      <p>
        {frames.map(([frame, share]) => (
          <span key={frame} class="chip">
            {frame.replaceAll('-', ' ')} {percent(share)}
          </span>
        ))}
      </p>
    </section>
  );
}

export function SetAside({ article }: { article: AnalyzedArticle }) {
  if (article.suppressed.length === 0) return null;
  return (
    <section>
      <h2>Set aside, and why</h2>
      <ul>
        {article.suppressed.map((one) => (
          <li key={`${one.field}${one.start}${one.entry}`}>
            “{one.text}” <small>({wording(one.entry)})</small>: {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
