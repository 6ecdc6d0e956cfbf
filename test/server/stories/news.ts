/** Invented articles for the tests of stories, and the words that they are read with. */
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import type { StoryArticle } from '../../../server/stories/signature.ts';
import { loadStoryWords } from '../../../server/stories/story-words.ts';

/** The program's own words. */
export const storyWords = loadStoryWords(join(projectRoot(), 'lexicons'));

const texts = {
  ferryHarbour: [
    'Ferry Aurelia runs aground off Port Maren',
    `The ferry Aurelia ran aground on a sandbank off Port Maren early on Tuesday with 212 passengers aboard, the coastguard said.

Lifeboats from Port Maren and the island of Skerra took off all passengers within three hours. Captain Ivo Lantz told the harbour office that the steering had failed in heavy fog. Two crew members were treated for bruises.

The operator, Northern Sound Lines, said that divers would inspect the hull of the Aurelia before tugs tried to free her at high tide. The company suspended its crossings to Skerra until Thursday.`,
  ],
  ferryInquiry: [
    'Passengers taken off stranded Skerra ferry in fog',
    `All 212 people aboard the Aurelia were brought ashore on Tuesday after the ferry struck a sandbank near Port Maren in thick fog.

"We heard a long scraping noise and then silence," said Edda Torvik, a passenger bound for Skerra. The coastguard sent four lifeboats. Northern Sound Lines, which runs the ferry, blamed a fault in the steering, and said that Captain Ivo Lantz had acted correctly.

Divers were to examine the hull in the afternoon, and tugs stood ready for the tide.`,
  ],
  budget: [
    'Council of Dunmere votes to close three libraries',
    `Dunmere's council voted 14 to 9 on Tuesday to close three branch libraries and to raise parking charges, ending weeks of argument over the town's budget.

The treasurer, Halima Okoro, said that the closures would save 1.4 million crowns a year. Opposition councillors led by Piet Vandersloot called the plan short-sighted and promised to bring it back after the election in May.

About 200 residents had gathered outside the town hall, many with books in their hands.`,
  ],
  budgetOther: [
    'Dunmere to lose three libraries after budget vote',
    `Three branch libraries in Dunmere will close this summer. The council approved the cuts by 14 votes to 9 on Tuesday evening as some 200 residents protested outside the town hall.

Halima Okoro, the treasurer, put the saving at 1.4 million crowns. Parking charges will go up as well. "This is a short-sighted budget," said the opposition's leader, Piet Vandersloot.`,
  ],
  comet: [
    'Comet Halvorsen to pass Earth in November',
    `Astronomers at the Pic Blanc observatory expect comet Halvorsen to be seen with the naked eye in the second week of November, when it passes within 40 million kilometres of Earth.

The comet, found by the amateur Signe Halvorsen from her garden, comes round once in 3,100 years. Its tail already spans four degrees, the observatory said, and may grow as ice under the surface warms.`,
  ],
} as const;

/** One of the invented articles. */
export function invented(name: keyof typeof texts, more: Partial<StoryArticle> = {}): StoryArticle {
  const [headline, body] = texts[name];
  return { id: name, headline, body, publishedAt: '2031-03-04', ...more };
}
