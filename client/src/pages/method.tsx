/** The method in short, with the formulas that the figures come from. */
import { ComparisonMethod } from '../comparison/method.tsx';

export function MethodPage() {
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
        Each finding is in the outlet's own voice, in scare quotes, in indirect speech, or quoted, with its speaker where the text names one. An outlet answers for its own words and its scare quotes in full, and for indirect speech by three quarters. Quoted words are the speaker's: they are shown and counted apart, for choosing whom to quote is framing too.
      </p>
      <pre>weight = strength × voice factor (own 1, scare 1, indirect 0.75, quoted 0)</pre>
      <h2 id="scores">Scores</h2>
      <pre>
        {`rate   = 100 · sum of weights / words
shrunk = 100 · (sum of weights + a) / (words + m)
score  = 100 · (1 − exp(−shrunk / 6))`}
      </pre>
      <p>
        The prior (m = 18 words for a headline, 60 for a body) keeps a short text from jumping between 0 and 100. The interval treats the findings as a sum of chance events; headlines under 4 words and bodies under 40 get no score. The gap is the headline's score minus the body's.
      </p>
      <p>The choice index asks: where a neutral wording was at hand, how often was a loaded one taken?</p>
      <p>
        The rates of own and quoted words are summed strengths per 100 words of the body outside and inside direct quotations; from 20 words on in each, their difference has an interval of its own. Indirect speech is neither.
      </p>
      <ComparisonMethod />
      <h2>What it cannot see</h2>
      <ul>
        <li>Which facts a text leaves out, and which it puts first.</li>
        <li>Whether a claim is true, or a strong word deserved.</li>
        <li>Irony, pictures, and wordings that the lexicon does not hold.</li>
      </ul>
      <p>No score says that an outlet is biased. It says how its wording differs from neutral wording, and how sure that is.</p>
    </article>
  );
}
