/** What analysis finds in an article: its text with findings, the card of one, the scores with their evidence. */
import { familyNames, voiceNames } from '../../../server/types/names.ts';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { AnalyzedArticle } from '../../../server/types/analyzed-article.ts';
import type { Finding } from '../../../server/types/finding.ts';
import type { FieldScore } from '../../../server/types/score.ts';
import type { Family } from '../../../server/types/wording.ts';
import { count, decimal, percent, score, signed } from '../format.ts';
import { useFilters } from '../use-filters.ts';
import { About, Portrayals, SetAside, Speakers } from './article-evidence.tsx';
import { FindingCard } from './finding-card.tsx';
import { MarkedText } from './marked-text.tsx';
import { ReadingScores } from './reading-scores.tsx';

interface Props {
  article: AnalyzedArticle;
  /** What can be done with the article, beside the filters. */
  tools?: ComponentChildren;
  /** What stands above its text. */
  children?: ComponentChildren;
}

export function ArticleReport({ article, tools, children }: Props) {
  const [{ family, voice, aside }, change] = useFilters();
  const [chosen, setChosen] = useState<Finding | null>(null);
  const shown = useMemo(() => article.findings.filter((finding) => (!family || finding.family === family) && (!voice || finding.voice === voice)), [article, family, voice]);
  const close = () => {
    // The reader goes on where the card was opened.
    document.querySelector<HTMLElement>('.finding[aria-pressed="true"]')?.focus();
    setChosen(null);
  };
  const marked = (field: 'headline' | 'body', text: string, as: 'p' | 'h1') => (
    <MarkedText text={text} findings={shown.filter((finding) => finding.field === field)} suppressed={aside ? article.suppressed.filter((one) => one.field === field) : []} chosen={chosen} onChoose={setChosen} card={chosen && <FindingCard finding={chosen} onClose={close} />} as={as} />
  );
  const { scores } = article;
  return (
    <>
      {article.headline ? marked('headline', article.headline, 'h1') : <h1 class="none">(no headline)</h1>}
      {article.subheads.map((subhead) => (
        <p class="subhead" key={subhead}>
          {subhead}
        </p>
      ))}
      <dl class="scores">
        <ScoreBox name="Headline" value={scores.headline} />
        <ScoreBox name="Body" value={scores.body} />
        <div>
          <dt>Gap</dt>
          <dd>
            <b>{signed(scores.gap)}</b>
            <small>headline minus body</small>
          </dd>
        </div>
        <div>
          <dt>Choices</dt>
          <dd>
            <b>{percent(scores.choiceIndex)}</b>
            <small>{scores.choiceIndex === null ? 'too few choices met' : 'loaded, of the choices met'}</small>
          </dd>
        </div>
        <div>
          <dt>Tone</dt>
          <dd>
            <b>{decimal(scores.tone.narrator)}</b>
            <small>own words; quoted {decimal(scores.tone.quoted)}. Tone is not framing.</small>
          </dd>
        </div>
      </dl>
      <ReadingScores />
      <div class="filters" role="group" aria-label="What is shown">
        <KindFilter label="Family" all="all families" names={familyNames} chosen={family} countOf={(name) => article.findings.filter((finding) => finding.family === name).length} onChoose={(name) => change({ family: name })} />
        <KindFilter label="Voice" all="all voices" names={voiceNames} chosen={voice} countOf={(name) => article.findings.filter((finding) => finding.voice === name).length} onChoose={(name) => change({ voice: name })} />
        <label class="check">
          <input type="checkbox" checked={Boolean(aside)} onChange={(event) => change({ aside: (event.target as HTMLInputElement).checked ? '1' : null })} /> show what was set aside ({article.suppressed.length})
        </label>
        {tools && <span class="tools">{tools}</span>}
      </div>
      {children}
      <div class="text">{marked('body', article.body, 'p')}</div>
      <Legend article={article} />
      {aside && <SetAside article={article} />}
      <Speakers article={article} />
      <Portrayals article={article} />
      <About article={article} />
      <p class="says">
        Scored with lexicon {article.lexicon}. <a href="/method">How the figures are made</a>
      </p>
    </>
  );
}

interface KindFilterProps<Kind extends string> {
  label: string;
  all: string;
  names: Record<Kind, string>;
  chosen: string | null | undefined;
  /** How many findings the article has of a kind. */
  countOf: (kind: Kind) => number;
  onChoose: (kind: string) => void;
}

/** Which kind of findings is shown. */
function KindFilter<Kind extends string>({ label, all, names, chosen, countOf, onChoose }: KindFilterProps<Kind>) {
  return (
    <label>
      {label}
      <select value={chosen ?? ''} onChange={(event) => onChoose((event.target as HTMLSelectElement).value)}>
        <option value="">{all}</option>
        {(Object.keys(names) as Kind[]).map((name) => (
          <option key={name} value={name}>
            {names[name]} ({countOf(name)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the underlines say, for the families that the text holds. */
function Legend({ article }: { article: AnalyzedArticle }) {
  const families = (Object.keys(familyNames) as Family[]).map((family) => ({ family, met: article.findings.filter((finding) => finding.family === family).length })).filter(({ met }) => met > 0);
  if (families.length === 0) return <p class="legend">No loaded wording of the lexicon was found in this text.</p>;
  return (
    <div class="legend">
      <ul>
        {families.map(({ family, met }) => (
          <li key={family}>
            <span class={`swatch f-${family}`} /> {familyNames[family]} ({met})
          </li>
        ))}
      </ul>
      <p>The heavier the line, the more strongly loaded; dotted where the words are quoted or reported, dashed in scare quotes. Enter opens a wording's card, the arrow keys go to the next, Escape closes the card.</p>
    </div>
  );
}

function ScoreBox({ name, value }: { name: string; value: FieldScore | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value.score === null ? 'too short to say' : score(value.score)}</b>
        {value.interval && <span class="interval"> of 100, between {score(value.interval[0])} and {score(value.interval[1])}</span>}
        <small>
          {count(value.findings, 'finding', 'findings')} in {count(value.words, 'word', 'words')}, {value.own} in the outlet's own voice
          {value.score !== null && value.rate === 0 && '; the least that so few words can score'}
        </small>
      </dd>
    </div>
  );
}
