/** How outlets are compared: each formula, with one small example that can be checked by hand. */
import { TableBox } from '../components/table-box.tsx';

export function ComparisonMethod() {
  return (
    <>
      <h2 id="means">Means</h2>
      <p>
        A story counts once: an outlet's value on a story is the mean over its texts on it, and a text without a story stands by itself. A text that repeats another counts once, for its origin; the headline that a republisher put over it is the republisher's, so headlines over republished texts share stories too. The gap is measured text by text, over an outlet's own texts that have both scores, so it need not be the difference of the mean headline and the mean body. Under 3 such values there is no mean.
      </p>
      <pre>{`v = max(s², (4 s0² + (n − 1) s²) / (4 + n − 1))
mean + shift ± t(n) · √(v / n)`}</pre>
      <p>
        s² is the outlet's own variance, s0² that of all outlets together: three texts that happen to score alike do not show that an outlet always scores so, and are lent spread. The shift follows the long tail of skewed scores (Johnson). In worlds with known truths, from 3 to 300 texts an outlet, such intervals hold the truth about 95 times in 100.
      </p>
      <p>An example, scores of bodies on three stories:</p>
      <TableBox name="Scores of bodies on three stories">
      <table>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Harbour</th>
            <th scope="col">Budget</th>
            <th scope="col">Comet</th>
            <th scope="col">Mean</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Herald</th>
            <td>20</td>
            <td>30</td>
            <td>26</td>
            <td>25.3</td>
            <td>15.1 to 36.6</td>
          </tr>
          <tr>
            <th scope="row">Tribune</th>
            <td>10</td>
            <td>24</td>
            <td>14</td>
            <td>16.0</td>
            <td>3.3 to 29.8</td>
          </tr>
        </tbody>
      </table>
      </TableBox>
      <p>
        Herald: mean 25.33, s² = 25.33; s0² = (50.67 + 104) / 4 = 38.67; so v = (4 · 38.67 + 2 · 25.33) / 6 = 34.22, t(3) = 3.182 and the half width is 3.182 · √(34.22 / 3) = 10.75; the shift is 0.48.
      </p>
      <h2 id="effects">Effects and differences within stories</h2>
      <p>Outlets cover different stories, so a difference of means mixes topic with wording. Within stories it does not:</p>
      <pre>value(story, outlet) = story + outlet + error</pre>
      <p>
        fitted by least squares over the stories that at least two outlets covered; an outlet takes part from 3 such stories on. The effects add up to 0. In the example the three differences of Herald and Tribune are 10, 6 and 12: on average 9.33, between 3.7 and 15.0 (the paired t-test, with the same loan of spread). Where no story links two outlets, the difference of their means is given and called one “on different stories”.
      </p>
      <p>
        Ten outlets make 45 pairs, and two of them would look different by chance. A difference is called <em>clear</em> when it holds after Holm's correction over all pairs shown; the chance of even one false “clear” among them is then at most 5 %. The weighted findings per 100 words, fitted in the same way, must differ in the same direction, too, on one side at 95 %: a short text's score is drawn toward the usual one, so that texts of unlike length differ in score without a single loaded word. Everything else is “no clear difference”: that is not “no difference”, only too little data to tell.
      </p>
      <h2 id="figures">Families, voices, frames, tone, portrayals</h2>
      <p>
        Families: weighted findings in the outlet's own voice per 100 words of all its texts together. Voices: shares of all findings. Frames: mean shares of sentences that speak of the frame; they say what a story is about and never count as loaded. Portrayals: the mean lean, −3 to 3, of the findings that lean for or against somebody named. Each is a ratio of sums, R = Σx / Σw, and its 95 % interval takes the texts as what was drawn, since findings of one text come together: R ± t √(v / n), with v from s² = Σ (x − R w)² / ((n − 1) w̄²) and spread lent as above. From three texts on that have any of the whole. Three texts of 100, 200 and 300 words with weights of 1, 2 and 6: R = 1.5 per 100 words, s² = 0.4375. Tone: AFINN valence per 100 words, with intervals like the scores.
      </p>
      <h2 id="time">Over time</h2>
      <p>
        Means by day, week, month or year: the finest step in which points rest on three texts on average. Each point has its own interval, with spread lent from all points. Without a search, the chart reads sums that are kept up to date with every article.
      </p>
      <h2 id="words">Words that set an outlet apart</h2>
      <pre>{`a = 500 · (uses of the word by all) / (words of all)
δ = ln((y + a) / (n + 500 − y − a)) − the same for all other outlets together
z = δ / √(1 / (y + a) + 1 / (y′ + a))`}</pre>
      <p>
        Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), on stories that several outlets covered. Shown from z = 3 on, in three texts or more. <em>10 uses in 100 words against 2 in 100, with a prior of 10 words: a = 0.6, δ = 1.48, z = 2.14: not shown.</em>
      </p>
      <h2 id="acts">One act in each outlet's words, and who is quoted</h2>
      <p>
        A choice of the lexicon that at least two outlets met in a story, in neutral or loaded words, each wording once. Acts whose own-voice wordings differ most in strength come first. Speakers are those of direct quotations; a last name alone is taken for the one full name of the story that ends in it.
      </p>
      <h2 id="coverage">What most report and one leaves out</h2>
      <p>
        Sentences are aligned by their telling words, each weighted ln(1 + S / s): S sentences in all, s with the word. Two sentences in a row <em>report</em> a sentence when they hold half of its weight; a text <em>leaves it out</em> when no two sentences hold 30 % and the whole text less than half (of a text of more than 80 sentences, none of the first 80 and the whole less than 30 %). Only what more than half of the outlets report can be left out.
      </p>
      <h2 id="stories">Stories and copies</h2>
      <p>
        Articles are grouped as they arrive, by the words that tell their event (names and headline words weigh more, common ones less) and by their dates, within a week. Texts that share 60 % of their runs of four words are one text; its origin is the outlet that others credit, else the first. A reader's name, merge or split stands over the program's.
      </p>
    </>
  );
}
