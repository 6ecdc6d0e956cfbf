/** The method in short, with the formulas and the numbers that the figures come from. */
import { attributedFactor, fewestBodyWords, fewestChoices, fewestHeadlineWords, neutralChoiceWeight, normal95, priorRate, priorSquareWeight, priorWords, repeatFactor, scoreScale, voiceFactor } from '../../../server/score/weights.ts';
import { ComparisonMethod } from '../comparison/method.tsx';

/** What a paragraph of 100 words with these findings scores, worked out before the reader's eyes. */
const example = { words: 100, weights: [3, 2, 2 * voiceFactor.reported, 2 * voiceFactor.quoted] };

export function MethodPage() {
  const sum = example.weights.reduce((total, weight) => total + weight, 0);
  const prior = (priorWords.body * priorRate.body) / 100;
  const shrunk = (100 * (sum + prior)) / (example.words + priorWords.body);
  const score = 100 * (1 - Math.exp(-shrunk / scoreScale));
  return (
    <article class="method">
      <h1>Method</h1>
      <p class="lede">Every figure is made of findings, and every finding is a stretch of the text that you can look at. You can recompute a score by hand.</p>
      <h2>Findings</h2>
      <p>
        The <a href="/lexicon">lexicon</a> holds choices of words: an act or a thing, its neutral wordings, and its loaded ones with a strength of 1 (slightly), 2 (clearly) or 3 (strongly loaded). A wording counts in every form. It is set aside, and shown as set aside, when it is denied, only supposed, part of a name, meant literally, or part of a harmless phrase.
      </p>
      <h2 id="voices">Voices</h2>
      <p>
        Each finding is in the outlet's own voice, in scare quotes, in indirect speech, or quoted, with its speaker where the text names one. An outlet answers for its own words and its scare quotes in full, and for indirect speech and scare quotes that it lays to somebody in part. Quoted words are the speaker's: they are shown and counted apart, for choosing whom to quote is framing too.
      </p>
      <pre>{`weight = strength × voice factor × ${repeatFactor} for each use of the same wording before it
         own ${voiceFactor.narrator} · scare quotes ${voiceFactor.scare}, laid to a speaker ${attributedFactor} · indirect speech ${voiceFactor.reported} · quoted ${voiceFactor.quoted}`}</pre>
      <p>
        A word that a text returns to is often its topic's, and once used a word comes back far sooner than chance has it. So the second use of a wording in a headline or a body counts half, the third a quarter, and so on; quoted uses are no uses here.
      </p>
      <p>
        The rates of own and quoted words are summed strengths per 100 words of the body outside and inside direct quotations; from 20 words on in each, their difference has an interval of its own. Indirect speech is neither.
      </p>
      <h2 id="scores">Scores</h2>
      <pre>{`rate   = 100 · sum of weights / words
shrunk = 100 · (sum of weights + m · prior / 100) / (words + m)
score  = 100 · (1 − exp(−shrunk / ${scoreScale}))

headline: m = ${priorWords.headline} words, prior = ${priorRate.headline} per 100 words
body:     m = ${priorWords.body} words, prior = ${priorRate.body} per 100 words`}</pre>
      <p>
        The prior keeps a short text from jumping between 0 and 100: the fewer words there are, the more the score is drawn toward a usual text's. Headlines under {fewestHeadlineWords} words and bodies under {fewestBodyWords} get no score. The gap is the headline's score minus the body's.
      </p>
      <p>
        <strong>By hand:</strong> a body of {example.words} words with two of the outlet's own findings of strengths 3 and 2, one in indirect speech and one quoted of strength 2 each. The sum of weights is {example.weights.join(' + ')} = {sum}, shrunk is {shrunk.toFixed(2)}, and the score {score.toFixed(1)}.
      </p>
      <p>The interval treats the findings as a sum of chance events, so that few findings in few words give a wide one; the uses of one wording are one event:</p>
      <pre>{`sd       = 100 · √(sum over wordings of their squared weight + m · prior / 100 · ${priorSquareWeight}) / (words + m)
k        = (shrunk / sd)²
interval = score at shrunk · (1 − 1/(9k) ± ${normal95}/(3√k))³, never under 0`}</pre>
      <p>These are the ends of a gamma distribution of that mean and spread: a sum of counts is never under 0, and strays further upwards than down.</p>
      <h2>Choices</h2>
      <p>Where a neutral wording was at hand, how often was a loaded one taken? Under {fewestChoices} choices met there is no answer.</p>
      <pre>{`choices = sum of loaded strengths / (sum of loaded strengths + ${neutralChoiceWeight} · number of neutral wordings)`}</pre>
      <h2>Tone</h2>
      <p>The mean of AFINN, a list of words from −5 to 5, per 100 words; the outlet's own words and quoted ones apart. Bad news has a bad tone however neutral its wording, so tone is shown beside the scores and never mixed in.</p>
      <ComparisonMethod />
      <h2>What it cannot see</h2>
      <ul>
        <li>Which facts a text leaves out, unless other outlets have them on the same story in like words; and which it puts first.</li>
        <li>Whether a claim is true, or a strong word deserved.</li>
        <li>Irony, pictures, and wordings that the lexicon does not hold.</li>
      </ul>
      <p>No score says that an outlet is biased. It says how its wording differs from neutral wording, and how sure that is.</p>
    </article>
  );
}
