/** Fields of life: what whole texts are about, and which images show nothing. */
import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer, type Analyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

interface Report {
  headline: string;
  body: string;
}

/** Reports in which no wording counts. */
const plain: Record<string, Report> = {
  'a match': {
    headline: 'Strand hat-trick sends Vellmar top',
    body: 'Vellmar beat Oskham 4-1 on Saturday to go top of the table. Striker Jan Strand scored three times, the last a wicked volley from the edge of the box. Oskham were toothless before the break, and their captain was hurt by a dangerous tackle. Another reckless challenge brought a penalty.',
  },
  'a tennis match': {
    headline: 'Orlova recovers from disastrous start',
    body: 'Katya Orlova lost the first set in 20 minutes and won the next two after a tie-break. She hit a cheeky lob and finished with a brutal forehand. The umpire was not asked to overrule.',
  },
  'an opera': {
    headline: 'Opera house opens with comedy',
    body: 'The baritone Karl Voss sings a greedy merchant who hides his money. A scheming widow completes the cast. In the last act the tyrant of the house repents.',
  },
  'a novel': {
    headline: 'Holm wins prize',
    body: 'The novel tells the tale of an arrogant captain and his cruel aunt. Its narrator is a boy. In the last chapter the pathetic clerk goes to sea.',
  },
  'a computer game': {
    headline: 'Game sells a million copies',
    body: 'Players fight a mad king and his cowardly knights. The kingdom has been ravaged for years. A sequel is planned.',
  },
  'psychiatry': {
    headline: 'Study compares drugs for mania',
    body: 'A study compared four drugs for psychosis. The delusions became fewer. Patients with grandiose ideas were left out, as were those with symptoms of dementia. Some felt hopeless.',
  },
  'history': {
    headline: 'Museum shows letter of a traitor',
    body: 'The garrison of the castle was betrayed by a miller in 1644. The notorious duke plundered two villages. A sword and a musket are on show.',
  },
  'mathematics and computing': {
    headline: 'Faster algorithm found',
    body: 'The greedy method fails on degenerate input. The naive version takes hours, and a rogue process filled the disk of a server.',
  },
  'a trial for fraud': {
    headline: 'Registrar convicted',
    body: 'The defendant admitted the offence. He had pleaded guilty to blackmail, and the jury heard a witness.',
  },
};

/** Reports in which all the wordings given count, whatever images stand in them. */
const loaded: Record<string, Report & { words: string[] }> = {
  'a column with images of sport': {
    headline: 'Mayor scores an own goal',
    body: 'The goalkeeper has left the field in this campaign. The reckless mayor wants a level playing field for voters, but the council and its greedy landlords know no referee. The endgame is a toothless parliament.',
    words: ['reckless', 'greedy landlords', 'toothless parliament'],
  },
  'a column on health policy': {
    headline: 'A ministry that needs a surgeon',
    body: 'What the health ministry needs is a surgeon, says nobody but an obsessive minister. Hospitals crumble, patients wait for treatment, and the grandiose budget is a fraud on taxpayers. Hysterical lobbyists run the government.',
    words: ['obsessive', 'grandiose', 'Hysterical'],
  },
  'a piece on a film as politics': {
    headline: 'Hollywood lectures voters again',
    body: 'The film is propaganda for a woke party. Its arrogant director sneered at conservatives, and cowardly critics joined the politicians who praised it.',
    words: ['arrogant', 'cowardly'],
  },
  'sport as politics': {
    headline: 'Football bows to a despot',
    body: 'The greedy federation has sold the tournament to a regime that jails the opposition. Its president wants no protest, and midfielders who speak of democracy are gagged. The cynical deal betrays citizens.',
    words: ['greedy', 'gagged', 'cynical'],
  },
  'what judges people in sport': {
    headline: 'Clueless referee costs Rovers the derby',
    body: 'The striker scored from a corner, and the captain added a penalty. The shambolic referee sent off the keeper.',
    words: ['Clueless', 'shambolic'],
  },
  'an image of animals': {
    headline: 'Rents',
    body: 'The policy that tenants are cash cows has wrecked cities.',
    words: ['wrecked'],
  },
  'a date in a column': {
    headline: 'The ruthless chancellor',
    body: 'No government since 1848 has been so cruel to taxpayers. The notorious chancellor plundered the budget and the parliament slept.',
    words: ['cruel', 'notorious', 'plundered'],
  },
};

describe('fields of life', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
  });

  const found = ({ headline, body }: Report) => analyze({ headline, body }).findings.map(({ field, start, end }) => (field === 'headline' ? headline : body).slice(start, end));

  for (const [about, report] of Object.entries(plain)) {
    it(`takes the words of ${about} for plain ones`, () => {
      expect(found(report)).to.deep.equal([]);
    });
  }
  for (const [about, report] of Object.entries(loaded)) {
    it(`counts loaded words in ${about}`, () => {
      expect(found(report)).to.include.members(report.words);
    });
  }
});
