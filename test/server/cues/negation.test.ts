import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer } from '../../../server/analyze.ts';
import { loadLexicon } from '../../../server/cues/load.ts';
import { projectRoot } from '../../../server/project-root.ts';

const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));

const found = (body: string) => analyze({ body }).findings.map(({ text }) => text);

describe('a denial', () => {
  it('inside a relative clause does not reach the verb behind it', () => {
    expect(found('The tycoon who never paid tax has slithered back into public life.')).to.deep.equal(['slithered']);
    expect(found('The minister who did not read the report has botched the reform.')).to.deep.equal(['botched']);
    expect(found('Residents who say they were never asked have been bulldozed by the council.')).to.deep.equal(['bulldozed']);
    expect(found('Activists who never read the bill hijacked the debate.')).to.include('hijacked');
  });
  it('inside quotation marks does not reach out of them', () => {
    expect(found('“No!” the premier roared at the hall.')).to.include('roared');
    expect(found('The party did not “betray” the miners.')).to.deep.equal([]);
  });
  it('of the verb behind a relative clause holds', () => {
    expect(found('The minister who read the report has not botched the reform.')).to.deep.equal([]);
    expect(found('The council, which never met, has not botched the reform.')).to.deep.equal([]);
    expect(found('Nobody who saw the play trashed it.')).to.deep.equal([]);
    expect(found('A mayor who did not let the lobby bulldoze the law through was thanked.')).to.deep.equal([]);
    expect(found('A mayor who never saw a law bulldozed by lobbyists was thanked.')).to.deep.equal([]);
  });
  it('of wanting to suffer an act takes the act as given', () => {
    expect(found('The man in Grimsby might not wish to be hectored by a millionaire.')).to.deep.equal(['hectored']);
    expect(found('Voters do not want to be lectured by the elite.')).to.deep.equal(['lectured']);
    expect(found('The clubs do not like being hectored by ministers.')).to.deep.equal(['hectored']);
    expect(found('The club was not hectored by ministers.')).to.deep.equal([]);
    expect(found('The minister does not want to bulldoze the law through.')).to.deep.equal([]);
  });
  it('in a set phrase denies nothing of what comes behind', () => {
    expect(found('The mayor did not hesitate to lambaste the board.')).to.deep.equal(['lambaste']);
    expect(found("The donors can't wait to gut the law.")).to.deep.equal(['gut the law']);
    expect(found('The senator had no choice but to grovel before the donors.')).to.include('grovel');
    expect(found('There was no shortage of hysteria in the chamber.')).to.deep.equal(['hysteria']);
    expect(found('The bill is no better than a sham.')).to.include('sham');
    expect(found('Grims said that he had done nothing wrong and lashed out at the press.')).to.include('lashed out');
    expect(found('No one was more sanctimonious than the bishop.')).to.include('sanctimonious');
  });
  it('outside such a phrase holds', () => {
    expect(found('The mayor did not lambaste the board.')).to.deep.equal([]);
    expect(found('There was no hysteria in the chamber.')).to.deep.equal([]);
    expect(found('The bill is no sham.')).to.deep.equal([]);
    expect(found('The report did not establish that the mayor conspired with the port.')).to.deep.equal([]);
  });
});
