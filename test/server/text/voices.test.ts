import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { createParser } from '../../../server/text/parse.ts';
import { createVoiceReader } from '../../../server/text/voices.ts';

describe('createVoiceReader', () => {
  const grammar = loadGrammar(join(projectRoot(), 'lexicons'));
  const parse = createParser(grammar);
  const readVoices = createVoiceReader(grammar.attribution);

  /** The voice and speaker of the first token that is the word. */
  function voiceOf(text: string, word: string, headline = false): string {
    const parsed = parse(text);
    const index = parsed.tokens.findIndex((token) => token.value === word);
    expect(index, `"${word}" in the text`).to.be.at.least(0);
    const { voice, speaker } = readVoices(parsed, headline).at(index);
    return speaker === null ? voice : `${voice} ${speaker}`;
  }

  const cases: [string, string, string][] = [
    ['Mara Lund met the press. “The plan is reckless,” Lund said.', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund met the press. “The plan is reckless,” she said.', 'reckless', 'quoted Mara Lund'],
    ['“The plan is reckless,” said Mara Lund, a spokeswoman for the port.', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund, a spokeswoman for the port, said: “The plan is reckless.”', 'reckless', 'quoted Mara Lund'],
    ['Mara Lund said “no.” “The plan is reckless,” she added. “It will cost us.”', 'cost', 'quoted Mara Lund'],
    ['Secretary of State Mara Lund spoke. “The plan is reckless,” the secretary of state said.', 'reckless', 'quoted Mara Lund'],
    ['The harbour opened in May. Mara Lund said that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund claimed the plan was reckless.', 'claimed', 'narrator'],
    ['The harbour opened in May. According to Mara Lund, the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, Mara Lund said.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, according to The Harwick Times.', 'reckless', 'narrator'],
    ['Wen Tao accused Orland of “hyping” the matter.', 'hyping', 'scare Wen Tao'],
    ['Wen Tao accused Orland of “hyping” the matter.', 'accused', 'narrator'],
    ['The harbour opened in May. Ambassador Tomas Reel whined that he “asked for one reckless afternoon”.', 'reckless', 'quoted Tomas Reel'],
    ['The reckless plan failed on Monday.', 'reckless', 'narrator'],
    // Indirect speech, with and without "that", before and after, in the middle.
    ['The harbour opened in May. Mara Lund told reporters on Monday that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund told reporters the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund told reporters the plan was reckless.', 'reporters', 'narrator'],
    ['The harbour opened in May. Mara Lund said earlier this year that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund said in a speech on Monday the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. In Mara Lund’s view, the plan is reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. In the words of Mara Lund, the plan is reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan is reckless, as Mara Lund put it.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan, Mara Lund said, was reckless and dear.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, Mara Lund said on Monday in a speech to business leaders in the capital.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The plan was reckless, said Mara Lund, who runs the port.', 'reckless', 'reported Mara Lund'],
    ['Piet Voss met Mara Lund. The plan was reckless, he added.', 'reckless', 'reported Piet Voss'],
    ['Mara Lund spoke first. Piet Voss spoke next. He said the plan was reckless.', 'reckless', 'reported Piet Voss'],
    ['The plan was called “reckless” by Mara Lund.', 'reckless', 'scare Mara Lund'],
    ['Orland was accused of “hyping” the matter.', 'hyping', 'scare'],
    ['Ms. Mara Lund met Mr. Piet Voss. The plan was reckless, she added.', 'reckless', 'reported Mara Lund'],
    ['He said the plan was reckless.', 'reckless', 'reported'],
    ['The harbour opened in May. Critics say the plan is reckless.', 'reckless', 'reported Critics'],
    ['The harbour opened in May. A port worker who had met the mayor told the council that the plan was reckless.', 'reckless', 'reported port worker'],
    ['The harbour opened in May. At least one official said the plan was reckless.', 'reckless', 'reported one official'],
    ['The harbour opened in May. The union’s president, Mara Lund, said the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. At one point Mara Lund suggested that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. The council backed the bridge, which critics say is a reckless plan.', 'reckless', 'reported critics'],
    // A participle has the subject of its main clause.
    ['The harbour opened in May. Mara Lund left the hall, saying the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund left the hall before saying that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['Piet Voss left. Mara Lund criticized the plan, calling it “reckless” and “daft.”', 'daft', 'scare Mara Lund'],
    ['The harbour opened in May. Mara Lund said in an interview with the Harwick Herald on Tuesday that the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Sen. Mara Lund (D-Calif.) said the plan was reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. “It is a disgrace,” Rep. Piet Voss (R-N.Y.) said.', 'disgrace', 'quoted Piet Voss'],
    ['The harbour opened in May. “It is a disgrace,” Rep. Piet Voss, R-S.C., said.', 'disgrace', 'quoted Piet Voss'],
    ['The harbour opened in May. “Is it no disgrace?” Ms. Lund asked at the hall.', 'disgrace', 'quoted Lund'],
    ['The harbour opened in May. “It is a disgrace.” The council met again, Mara Lund said.', 'disgrace', 'quoted'],
    ['The harbour opened in May. “The plan is dead,” Mara Lund said, adding that the sale had been a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. “The plan is dead,” Mara Lund said, calling the sale a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund took to the radio to call the sale a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund, who critics say is reckless, left.', 'reckless', 'reported critics'],
    ['The harbour opened in May. The sale, according to Mara Lund, was a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. The sale closed in June, according to Mara Lund, who had called for a vote on the reckless plan.', 'reckless', 'narrator'],
    ['The harbour opened in May. People close to Piet Voss say the sale was a fiasco.', 'fiasco', 'reported People'],
    ['The harbour opened in May. Mara Lund questioned why the council had botched the sale.', 'botched', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund told reporters how the council had botched the sale.', 'botched', 'reported Mara Lund'],
    ['The harbour opened in May. “It is a disgrace,” said Mara Lund of the sale.', 'disgrace', 'quoted Mara Lund'],
    ['The harbour opened in May. Mara Lund repeated her false claim that the vote was a sham.', 'sham', 'reported Mara Lund'],
    ['The harbour opened in May. Piet Voss rejected Mara Lund’s claim that the vote was a sham.', 'sham', 'reported Mara Lund'],
    ['The harbour opened in May. The claim that the vote was a sham angered Mara Lund.', 'sham', 'narrator'],
    ['The harbour opened in May. Mara Lund is adamant that the sale was a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. It is certain that the sale was a fiasco.', 'fiasco', 'narrator'],
    ['The harbour opened in May. Mara Lund countered that the sale was a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund declined to say whether the sale was a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. That brought letters from Mara Lund, who said the sale was a fiasco.', 'fiasco', 'reported Mara Lund'],
    ['The harbour opened in May. Opponents of the plan, who say it is a fiasco, met.', 'fiasco', 'reported Opponents of the plan'],
    ['The harbour opened in May. Mara Lund said in a statement released late on Monday that the sale was a fiasco.', 'fiasco', 'reported Mara Lund'],
    // Whoever gives a thing a name answers for it.
    ['The harbour opened in May. The sale has been described by critics as a fiasco.', 'fiasco', 'reported critics'],
    ['The harbour opened in May. Mara Lund likened the sale to a shameful surrender.', 'shameful', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund warned of a shameful surrender.', 'shameful', 'reported Mara Lund'],
    ['The harbour opened in May. Supporters call it a triumph.', 'triumph', 'reported Supporters'],
    ['The harbour opened in May. Compared to the reckless plan, the sale was sound.', 'reckless', 'narrator'],
    ['The harbour opened in May. Mara Lund called the plan reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Critics called it a disgrace.', 'disgrace', 'reported Critics'],
    ['The harbour opened in May. Critics branded the minister a coward.', 'coward', 'reported Critics'],
    ['The harbour opened in May. Mara Lund described the plan as a shameful surrender.', 'shameful', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund left the hall, calling the plan reckless.', 'reckless', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund accused the council of squandering the money.', 'squandering', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund left the hall, accusing the council of a shameful surrender.', 'shameful', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund blamed the council for squandering the money.', 'squandering', 'reported Mara Lund'],
    ['The harbour opened in May. Mara Lund left the hall, blasting the council for botching the sale.', 'botching', 'reported Mara Lund'],
    ['The harbour opened in May. The council passed a plan which critics called heartless.', 'heartless', 'reported critics'],
    ['The harbour opened in May. Mara Lund blamed the council for the botched sale.', 'botched', 'narrator'],
    ['The harbour opened in May. The council was blamed for squandering the money.', 'squandering', 'narrator'],
    ['The harbour opened in May. Mara Lund praised the council for years, squandering her chances.', 'squandering', 'narrator'],
    ['The harbour opened in May. Piet Voss was accused of squandering the money.', 'squandering', 'narrator'],
    ['The harbour opened in May. Mara Lund accused the reckless council of theft.', 'reckless', 'narrator'],
    ['The harbour opened in May. Mara Lund called the plan sound and the embattled mayor resigned.', 'embattled', 'narrator'],
    ['The harbour opened in May. Mara Lund denounced the plan as unsound, and the shambolic board met again.', 'shambolic', 'narrator'],
    ['The harbour opened in May. The plan was called a disgrace.', 'disgrace', 'narrator'],
    ['The harbour opened in May. Piet Voss, called a coward by many, left.', 'coward', 'narrator'],
    ['The harbour opened in May. Mara Lund called for an end to the reckless plan.', 'reckless', 'narrator'],
    ['The harbour opened in May. Mara Lund called off the disastrous vote.', 'disastrous', 'narrator'],
    ['The harbour opened in May. Mara Lund blasted the plan as critics gathered at the chaotic gate.', 'chaotic', 'narrator'],
    ['The harbour opened in May. Mara Lund called the plan reckless.', 'called', 'narrator'],
    // Where the narrator goes on.
    ['The harbour opened in May. Mara Lund said the plan was sound, comments that drew a furious answer.', 'furious', 'narrator'],
    ['The harbour opened in May. Mara Lund said she would vote for it — a reckless plan that would cost millions.', 'reckless', 'narrator'],
    ['The harbour opened in May. Mara Lund said the port would close, a day after a disastrous fire.', 'disastrous', 'narrator'],
    ['The harbour opened in May. After Mara Lund said the plan was sound, the reckless council went ahead.', 'reckless', 'narrator'],
    ['The harbour opened in May. Mara Lund said she was innocent and on Friday blasted the disastrous report.', 'disastrous', 'narrator'],
    ['The harbour opened in May. The council — after hearing Mara Lund say that it would fail — backed the reckless plan.', 'reckless', 'narrator'],
    ['The harbour opened in May. Piet Voss, who said the plan was sound, led the disastrous vote.', 'disastrous', 'narrator'],
    ['The harbour opened in May. The council, which critics say is daft, backed the reckless plan.', 'reckless', 'narrator'],
    // No clause, no speaker.
    ['The harbour opened in May. The recovery he promised has become a disastrous slump.', 'disastrous', 'narrator'],
    ['The harbour opened in May. Mara Lund announced a plan that funded the reckless bridge.', 'reckless', 'narrator'],
    ['The harbour opened in May. The figures suggest that the plan was reckless.', 'reckless', 'narrator'],
    ['The harbour opened in May. The law would be proposed if the reckless council agreed.', 'reckless', 'narrator'],
    ['The harbour opened in May. In an interview with the reckless mayor, Mara Lund said: “No.”', 'reckless', 'narrator'],
    ['The harbour opened in May. We think the plan is reckless.', 'reckless', 'narrator'],
    // The outlet's own verb.
    ['The harbour opened in May. The plan was sound, Mara Lund ranted.', 'ranted', 'narrator'],
    ['“The plan is reckless,” Mara Lund fumed.', 'fumed', 'narrator'],
    ['Mara Lund dismissed the “reckless” plan.', 'dismissed', 'narrator'],
    ['Wen Tao met Mara Lund. He accused Orland of “hyping” the matter.', 'hyping', 'scare Wen Tao'],
    ['Mara Lund: “The plan is reckless.”', 'reckless', 'quoted Mara Lund'],
    ['The harbour opened in May. Lund said the plan was sound but was rebuffed.', 'rebuffed', 'narrator'],
    ['She said: “First we count.\n\n“The plan is reckless.\n\n“Then we rest,” Mara Lund said.', 'reckless', 'quoted Mara Lund'],
  ];
  for (const [text, word, expected] of cases) it(`${expected}: ${text.replaceAll('\n\n', ' ¶ ')}`, () => expect(voiceOf(text, word)).to.equal(expected));

  const headlines: [string, string, string][] = [
    ['Harbour plan is reckless, says Lund', 'reckless', 'reported Lund'],
    ['Lund: harbour plan is reckless', 'reckless', 'reported Lund'],
    ['Lund to Voss: harbour plan is reckless', 'reckless', 'reported Lund'],
    ['Critics: harbour plan reckless', 'reckless', 'reported Critics'],
    ['Report: harbour plan reckless', 'reckless', 'narrator'],
    ['Lund blames Voss for harbour plan, calls it ‘reckless’', 'reckless', 'scare Lund'],
    ['Lund calls harbour plan reckless', 'reckless', 'reported Lund'],
    ['Orland refuses harbour talks: Lund', 'refuses', 'narrator'],
    ['Lund calls harbour plan ‘reckless’', 'reckless', 'scare Lund'],
    ['Lund calls harbour plan ‘reckless’', 'calls', 'narrator'],
    ["Lund: 'Harbour plan is reckless'", 'reckless', 'quoted Lund'],
    ['Harwick mayor Lund: harbour plan is reckless', 'reckless', 'reported Lund'],
    ['Harbour bridge: reckless plan goes ahead', 'reckless', 'narrator'],
    ['Lund says harbour plan reckless', 'says', 'narrator'],
    ['Harbour plan was reckless, Lund tells inquiry', 'reckless', 'reported Lund'],
    ['Orland accused of ‘hyping’ harbour threat', 'hyping', 'scare'],
    ['“Reckless”: Lund on the harbour plan', 'Reckless', 'quoted Lund'],
    ['Harbour plan is reckless, according to Lund', 'reckless', 'reported Lund'],
    ['‘Reckless’ harbour plan dropped', 'Reckless', 'scare'],
  ];
  for (const [text, word, expected] of headlines) it(`headline, ${expected}: ${text}`, () => expect(voiceOf(text, word, true)).to.equal(expected));
});
