import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { findQuotations, findTitles } from '../../../server/text/quotations.ts';

const { classes } = loadGrammar(join(projectRoot(), 'lexicons'));

function quoted(text: string): string[] {
  return findQuotations(text, classes).map((quotation) => `${quotation.kind}: ${text.slice(quotation.start, quotation.end)}`);
}

describe('findQuotations', () => {
  it('finds curly, straight, single and double marks', () => {
    expect(quoted('“We will not pay,” she said.')).to.deep.equal(['direct: “We will not pay,”']);
    expect(quoted('"We will not pay," she said.')).to.deep.equal(['direct: "We will not pay,"']);
    expect(quoted('‘We will not pay,’ she said.')).to.deep.equal(['direct: ‘We will not pay,’']);
    expect(quoted("'We will not pay,' she said.")).to.deep.equal(["direct: 'We will not pay,'"]);
    expect(quoted('«We will not pay», she said.')).to.deep.equal(['direct: «We will not pay»']);
  });

  it('goes on over paragraphs whose marks are reopened, and closes the last', () => {
    const text = 'She said: “First we count.\n\n“Then we pay.\n\n“Then we rest,” and left.\n\nThe hall was empty.';
    expect(quoted(text)).to.deep.equal(['direct: “First we count.', 'direct: “Then we pay.', 'direct: “Then we rest,”']);
    expect(findQuotations(text, classes).map((quotation) => quotation.continues)).to.deep.equal([null, 0, 1]);
  });

  it('ends a quotation whose closing mark is missing with its paragraph', () => {
    expect(quoted('He said: “We will see.\n\nThe hall was empty.')).to.deep.equal(['direct: “We will see.']);
    expect(quoted('“We will see. He left. “Then we pay,” he said.')).to.have.length(2);
  });

  it('keeps nested marks inside the outer quotation', () => {
    expect(quoted('“The board told me ‘never again’ in May,” she said.')).to.deep.equal(['direct: “The board told me ‘never again’ in May,”']);
  });

  it('takes no apostrophe for a mark', () => {
    expect(quoted("The workers' union isn't sure about the '90s, says Mara's aide.")).to.deep.equal([]);
    expect(quoted('The workers’ union isn’t sure about ’tis, says Mara’s aide.')).to.deep.equal([]);
  });

  it('tells scare quotes from statements', () => {
    expect(quoted('Wen accused them of “hyping” the “harbour threat theory,” a note says.')).to.deep.equal(['scare: “hyping”', 'scare: “harbour threat theory,”']);
    expect(quoted('He said it was “recklessly meddling in Orland’s affairs” on Monday.')[0]).to.match(/^direct/);
    expect(quoted('“Never,” he said.')).to.deep.equal(['direct: “Never,”']);
  });

  it('takes the name of a work for no quotation', () => {
    expect(quoted('The “Harwick Tonight” host and the star of "The Long Bridge" met.')).to.deep.equal([]);
  });

  it('knows the name of a work by words of films, books and songs where capitals say nothing', () => {
    for (const text of ["'Wicked' tops box office again", "'Traitors' star weds", "'Parasite' director plans new film", "'TRAITORS' STAR WEDS", "Review: 'Wicked' at the Palace", "'Disgraced' wins drama prize", 'Film ‘Savage’ opens in Orland', 'Author of “Chaos” dies']) {
      expect(quoted(text), text).to.deep.equal([]);
      expect(findTitles(text, classes).map(({ signs }) => signs), text).to.deep.equal(['words']);
    }
    expect(findTitles("'Evil' and 'Toxic' lead nominations", classes)).to.have.length(2);
    expect(findTitles("Britney's 'Toxic' turns 20", classes)).to.deep.equal([{ start: 10, end: 17, signs: 'capitals' }]);
  });

  it('takes what somebody is called for a quotation, whatever its capital', () => {
    for (const text of ["Crowd chants 'Traitor' at minister", "Minister branded 'Traitor'", "Paper calls minister 'Pathetic' after vote", "Minister cries 'Sabotage' over leak", "Critic calls film 'Pathetic'", "Lund Calls Plan 'Reckless'", "Voss Drops 'Reckless' Plan", "'Shameful' show of force in Harwick", "'Reckless' plan dropped"]) {
      expect(quoted(text), text).to.have.length(1);
      expect(findTitles(text, classes), text).to.deep.equal([]);
    }
    expect(quoted("A film called 'Pathetic' opens")).to.deep.equal([]);
  });

  const cases: [string, string, string[]][] = [
    ['low-high marks', '„We will not pay“, she said. „Never.“', ['direct: „We will not pay“', 'direct: „Never.“']],
    ['low-high marks, Polish', 'The „plan” of the port failed.', ['scare: „plan”']],
    ['outward angle marks with thin spaces', '« We will not pay », she said.', ['direct: « We will not pay »']],
    ['inward angle marks', '»We will not pay«, she said.', ['direct: »We will not pay«']],
    ['single angle marks', 'The ‹plan› failed.', ['scare: ‹plan›']],
    ['grave accents and doubled single marks', "``We will not pay,'' she said.", ["direct: ``We will not pay,''"]],
    ['stray spaces inside straight marks', 'She said: " We will not pay. " Then she left.', ['direct: " We will not pay. "']],
    ['stray spaces inside curly marks', 'She said “ never again ” and left.', ['scare: “ never again ”']],
    ['no space before the opening mark', 'She said:"We will not pay." Then she left.', ['direct: "We will not pay."']],
    ['an opening mark where a closing one belongs', '“Who pays?“ she asked. “Not us.”', ['direct: “Who pays?“', 'direct: “Not us.”']],
    ['a closing mark where an opening one belongs', 'She called it ”hyping” in a note.', ['scare: ”hyping”']],
    ['a curly mark closed by a straight one', '“We will not pay," she said.', ['direct: “We will not pay,"']],
    ['marks after a dash', 'They met—“briefly,” she said—and left. He—"that fool"—won.', ['scare: “briefly,”', 'scare: "that fool"']],
    ['marks after a hyphen and before one', 'An anti-"waste" plan and a "waste"-free port.', ['scare: "waste"', 'scare: "waste"']],
    ['straight marks nested in straight ones', '"They sold us what they called a "gold plan," and we paid for it," she said.', ['direct: "They sold us what they called a "gold plan," and we paid for it,"']],
    ['curly marks nested in curly ones', '“They sold us a “gold plan” in May,” she said. “We paid.”', ['direct: “They sold us a “gold plan” in May,”', 'direct: “We paid.”']],
    ['a missing closing mark before the next quotation', '“We will see, Mr. Voss said. “Then we pay,” he said. “And rest.”', ['direct: “We will see, Mr. Voss said.', 'direct: “Then we pay,”', 'direct: “And rest.”']],
    ['a statement whose later paragraphs are not opened again', 'He wrote: “We count first.\n\nThen we pay.\n\nThen we rest.” The hall was empty.', ['direct: “We count first.\n\nThen we pay.\n\nThen we rest.”']],
    ['the same with a word quoted inside', 'He wrote: “We count the “surplus” first.\n\nThen we pay.”\n\nThe hall was empty.', ['direct: “We count the “surplus” first.\n\nThen we pay.”']],
    ['an opening mark eaten by a drop capital', 'We will not pay,” she said.\n\nThe hall was empty.', ['direct: We will not pay,”']],
    ['an opening mark lost after "that"', 'She said that their plan would never work.”', ['direct: their plan would never work.”']],
    ['British single marks with a double inside', '‘They told me “never again” and hung up,’ she said.', ['direct: ‘They told me “never again” and hung up,’']],
    ['British single marks over paragraphs', '‘First we count.\n\n‘Then we pay,’ she said.', ['direct: ‘First we count.', 'direct: ‘Then we pay,’']],
    ['single marks with apostrophes inside', "'We can't pay the workers' wages, so we won't,' she said.", ["direct: 'We can't pay the workers' wages, so we won't,'"]],
    ['single marks after a word in s', 'The ‘boss’ and ‘his friends’ met.', ['scare: ‘boss’', 'scare: ‘his friends’']],
    ['single marks after a plural possessive', "The workers' 'fair share' was small.", ["scare: 'fair share'"]],
    ['elisions and years', "Give 'em the rock 'n' roll of the '90s, 'til the '00s. ‘Twas ‘em.", []],
    ['a possessive after s, twice', "The workers' and the owners' unions met in the '80s.", []],
    ['feet, inches and minutes', "A 6'2\" man bought a 12\" pipe and a 4' board.", []],
    ['capitals of a headline are no title', 'Mayor Slams ‘Radical Left’ Judges', ['scare: ‘Radical Left’']],
    ['a quotation inside brackets', 'The port (“a wreck”) opened.', ['scare: “a wreck”']],
  ];
  for (const [habit, text, expected] of cases) it(habit, () => expect(quoted(text)).to.deep.equal(expected));

  it('reads a line of twenty thousand words in marks, of which each was once looked for through the whole line', () => {
    expect(findQuotations('“Wicked” '.repeat(20_000), classes)).to.have.length(20_000);
    expect(findTitles(`${'the “Wicked” '.repeat(10_000)}tour`, classes)).to.have.length(10_000);
  });

  it('reads a page of opening marks, for each of which its end was once looked for through all the others', () => {
    expect(findQuotations(`She said so. ${'“'.repeat(49_000)}`, classes)).to.deep.equal([]);
  });

  it('reads inches and empty marks as no quotation', () => {
    expect(quoted('He is 6\'2" tall. "" He left.')).to.deep.equal([]);
  });
});
