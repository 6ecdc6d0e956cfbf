import { expect } from 'chai';
import { reportOf } from '../../../server/cli/article-report.ts';
import { strengthNames, voiceNames } from '../../../server/types/names.ts';
import { ownAnalyzer } from '../analyzer.ts';

describe('the report of an article for the terminal', () => {
  it('names strength and voice of each finding as the pages do', () => {
    const report = reportOf(ownAnalyzer()({ id: 'x', headline: 'Mayor and drivers end talks', body: 'The mayor slammed the door on new talks. The drivers said that the mayor had slammed the door on them. It was a “reckless” plan, she said on Sunday in Harwick.' }));
    expect(report).to.contain(`"slammed the door on" — ${strengthNames[3]}, ${voiceNames.narrator} voice`).and.to.contain(`"slammed the door on" — ${strengthNames[3]}, ${voiceNames.reported}`).and.to.contain(`"reckless" — ${strengthNames[2]}, ${voiceNames.scare}`);
  });
});
