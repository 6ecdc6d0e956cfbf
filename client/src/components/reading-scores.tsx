/** What a score says and what it does not, for whoever meets one for the first time. The numbers are worked out, so that they cannot fall behind. */
import { scoreField } from '../../../server/score/field.ts';
import { score } from '../format.ts';

/** What so many words score without a single loaded wording. */
const least = (field: 'headline' | 'body', words: number) => score(scoreField(field, [], words).score);

/** @param outlets whether outlets are compared, by means with bars */
export function ReadingScores({ outlets = false }: { outlets?: boolean }) {
  return (
    <details class="reading">
      <summary>How to read a score</summary>
      <ul>
        <li>
          A score goes from 0, neutral wording, toward 100. It counts the loaded wordings that the outlet uses in its own voice (“slammed the door on” where “declined” was at hand) per 100 words, the stronger ones more. Quoted words do not count.
        </li>
        <li>
          Few words prove little, so each score is drawn toward a usual text's, the more the shorter the text is. Without any loaded wording a body of 100 words scores {least('body', 100)}, one of 400 words {least('body', 400)}, one of 1,000 words {least('body', 1000)}, and a headline of ten words {least('headline', 10)}. So set scores beside each other, and not beside 0.
        </li>
        {outlets && (
          <li>
            A bar is a 95 % interval: where the outlet's true mean may lie. Whether two outlets differ is said in words, “clear” or “no clear difference”; the second means that there is too little to tell, not that they are alike.
          </li>
        )}
        <li>
          A high score says how a text is worded. It does not say that the text is untrue, or its words undeserved. {outlets ? <>The wordings themselves stand in <a href="/stories">the stories</a> and <a href="/articles">the articles</a>. </> : ''}<a href="/method#scores">How a score is made</a>
        </li>
      </ul>
    </details>
  );
}
