import { expect } from 'chai';
import { readArticle } from './expected.ts';

const headline = 'Council closes Senne bridge to cars after cracks found';
const body = [
  'The city council of Harwick voted on Monday night to close the old Senne bridge to cars from May, after engineers found cracks in two of its piers.',
  'Mayor Nora Vellin said buses and bicycles would still be able to cross, and that a ferry would carry up to 40 cars an hour from the northern quay.',
].join('\n\n');
const pasted = (lines: string[]) => readArticle({ bytes: Buffer.from(`${lines.join('\n\n')}\n\n${body}\n`) });

describe('trails of a menu above a pasted headline', () => {
  for (const trail of [
    'UK » Scotland » Business', 'Local News › Transport', 'UK News › Education', 'Local News > Crime', 'Sport › Football › Lowmere FC', 'Regional News / Ports', 'You are here: Home > News > Ports',
    'News & Views » Transport', 'US News › Immigration', 'City & State › Courts', 'News › Business › Ports', 'Home > News > Politics', 'News / Politics / Local', 'World › Europe', 'Brackmoor › Council', 'Home » Local News » Brackmoor',
    'Home | News | Transport', 'News · Harwick · Transport', 'Home → Harwick → Bridges', 'Local News ›', 'Home › News › Council closes Senne bridge to…', 'Breadcrumbs: News / Harwick', 'Culture > Books > Reviews >',
  ]) {
    it(`are taken out: ${trail}`, async () => {
      for (const lines of [[trail, headline, 'By Mara Lund', '4 May 2026'], [trail, headline]]) {
        const article = await pasted(lines);
        expect(article).to.deep.include({ headline, subheads: [], body });
      }
    });
  }

  for (const title of [
    'Harwick v Orland: score 3 > 1', 'Live | Storm hits Harwick', 'Opinion | The plan is reckless', 'Review | A bridge in winter', 'Senate passes visa bill 51 > 49', 'Bridge shut / ferry late: what we know',
    'News > noise: why the council is silent', 'Sport | Orland beat Harwick in the rain', 'Storm | Harwick', 'From dock to plate > the story of a herring', 'Home > away: the fans who never travel',
  ]) {
    it(`are no headline with such a mark: ${title}`, async () => {
      expect((await pasted([title, 'By Mara Lund', '4 May 2026'])).headline).to.equal(title);
      expect((await pasted(['Local News › Transport', title, 'By Mara Lund', '4 May 2026'])).headline).to.equal(title);
    });
  }
});
