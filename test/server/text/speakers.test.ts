import { expect } from 'chai';
import { voiceOf } from './voice-of.ts';

describe('who speaks', () => {
  const cases: [string, string][] = [
    // Subjects.
    ['Verano opened an inquiry after Kofi Mensah said it was reckless.', 'reported Kofi Mensah'],
    ['Residents moved after the flood said it was reckless.', 'reported Residents'],
    ['A panel split after Sen. Rick Dollard, R-Norland, called the plan “reckless”.', 'scare Rick Dollard'],
    ['Harwick School wrote to families last week saying it was reckless.', 'reported Harwick School'],
    ['An officer can be heard saying that it was reckless.', 'reported officer'],
    ['The head of collapsed carrier SkyLark has left, but said it was reckless.', 'reported head of collapsed carrier SkyLark'],
    ['Ada Moxon, whose grandson attends the school, branded the policy “reckless”.', 'scare Ada Moxon'],
    ['A man described by a judge as “a quite reckless thief” has left.', 'quoted judge'],
    ['She says the wall has gone “too reckless to hold”.', 'quoted'],
    ['Observing that the plan was reckless, the Harwick Court left.', 'reported Harwick Court'],
    ['A judge blocked the order, ruling that it was reckless.', 'reported judge'],
    ['Ada Lund and Rob Voss left. They accused Orland of spying on workers who led a reckless union.', 'reported'],
    ['Harwick Rail cancelled all trains. It apologised and said the wind was reckless.', 'reported Harwick Rail'],
    ['Doctors will march next week at what they call a reckless plan.', 'reported Doctors'],
    ['Rob Voss (pictured) said the plan was reckless.', 'reported Rob Voss'],
    ['Rob Voss – a former nurse – said the plan was reckless.', 'reported Rob Voss'],
    ['The council – which owns it – said the plan was reckless.', 'reported council'],
    ['The Met Office said the plan was reckless.', 'reported Met Office'],
    ['Rob Voss’s lawyers said the plan was reckless.', "reported Rob Voss's lawyers"],
    ['The leader of Norland’s biggest union said it was reckless.', 'reported leader of Norland’s biggest union'],
    ['Ann Bagwe alleged that it was reckless.', 'reported Ann Bagwe'],
    ['Ann Bagwe attributed the loss to “reckless” managers.', 'scare Ann Bagwe'],
    ['Ann Bagwe rejected a 6% offer from the bank as “reckless”.', 'scare Ann Bagwe'],
    ['Ann Bagwe told the Harwick Times the plan was reckless.', 'reported Ann Bagwe'],
    ['Members said they woke up to find that the plan was reckless.', 'reported Members'],
    ['A study that claimed the plan was reckless was withdrawn.', 'reported study'],
    ['Ann Lund said in a letter to staff that the plan was reckless.', 'reported Ann Lund'],
    ['Joe Tatum, who represents the area, said residents deserved a reckless answer.', 'reported Joe Tatum'],
    ['Ann Lund left. “It was late,” its secretary, Joe Pike, told the reckless Post.', 'narrator'],
    ['IT Minister Rakesh Bhalla dismissed the charge as “reckless”.', 'scare Rakesh Bhalla'],
    ['It concerns a developer, Grant Holloway, who claims it was reckless.', 'reported Grant Holloway'],
    ['We ran and the referee looks at me and says it was reckless.', 'reported referee'],
    ['Ann Lund left. In 2019 she was fined for calling him “reckless”.', 'scare Ann Lund'],
    ['Ann Lund accused “cartels” of reckless waste.', 'reported Ann Lund'],
    ['They voted on eighth-grade classrooms after a parent complained that it was reckless.', 'reported parent'],
    ['But the wife of jailed Norland activist Anton Belov said it was reckless.', 'reported wife of jailed Norland activist Anton Belov'],
    ['The parent who filed it, Todd Renner, told the board it was reckless.', 'reported Todd Renner'],
    ['A student, 13-year-old Imani Rhodes, spoke last. “It is reckless,” she said.', 'quoted Imani Rhodes'],
    ['Tane Rewi said the loss was on him. “It was reckless,” the 22-year-old said.', 'quoted Tane Rewi'],
    ['“No,” said Joe Pike. Ann Lund left.\n\nDoes she regret anything? “It was reckless.”', 'quoted Ann Lund'],
    // He and she.
    ['His wife, Noelene, brought tea. She thinks that it is reckless.', 'reported Noelene'],
    ['Mr Ash’s brother Ted left. “It is reckless,” he said.', 'quoted Ted'],
    ['“No,” said Ada Lund. Her husband left. “It is reckless,” she said.', 'quoted Ada Lund'],
    ['The director, Lionel Bask, rang at midnight. ‘He said it was a reckless plan.’', 'quoted'],
    ['Sani Bello stayed. “How can you be so reckless?” he queried.', 'quoted Sani Bello'],
    ['“No,” said Rachel Finch.\n\nIt is dark in Harwick, where landlady Bridget Hocking waits. “I was reckless,” she says.', 'quoted Bridget Hocking'],
    ['“No,” said Andrew Hume.\n\nMrs Galt’s MP, Euan Baird, wants more. He told the Herald: “It is reckless.”', 'quoted Euan Baird'],
    // A statement that nobody is said to make.
    ['“No,” said Rob Voss. Ada Lund shook her head. “It is reckless.”', 'quoted Ada Lund'],
    ['Ada Lund shook her head. “It is reckless,” somebody shouted.', 'quoted'],
    ['Ada Lund said that four ships were at the quay.\n\n“I have told them that all of this would be reckless.”\n\nThe port closed.', 'quoted Ada Lund'],
    ['The audit found that it was “reckless to go on”.', 'quoted audit'],
    // Where indirect speech ends.
    ['Lund said they had made “an offer”, which the reckless union rejected.', 'narrator'],
    ['Lund said that the port was shut, according to a reckless memo.', 'narrator'],
    ['The manager had feared the worst when reckless Okoro fell.', 'narrator'],
    // The name of a work, with an American comma.
    ['Ada Lund never read “The Reckless Daughter,” the novel that she hates.', 'narrator'],
  ];
  for (const [sentences, voice] of cases) it(`${voice}: ${sentences}`, () => expect(voiceOf(`The harbour opened in May. ${sentences}`, /Reckless/.test(sentences) ? 'Reckless' : 'reckless')).to.equal(voice));
});
