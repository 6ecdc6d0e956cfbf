import { expect } from 'chai';
import { voiceOf, voicesOf } from './voice-of.ts';

describe('quotations inside quotations', () => {
  const cases: [string, string, string][] = [
    // Whom the speaker quotes: by name, by office, by what he is to the speaker.
    ['Mara Lund met Rob Voss. “Voss told me ‘you are a thug’ and left,” Lund said.', 'thug', 'quoted Rob Voss'],
    ['Mayor Rob Voss left. “The mayor told me ‘you are a thug’ and left,” said Mara Lund.', 'thug', 'quoted Rob Voss'],
    ['Mara Lund left. “The minister told me ‘you are a thug’ and left,” Lund said.', 'thug', 'quoted minister'],
    ['Mara Lund left. “My boss told me, ‘You are a thug,’ and he laughed,” Lund said.', 'thug', "quoted Mara Lund's boss"],
    ['Mara Lund left. “My boss told me, ‘You are a thug,’ and he laughed,” Lund said.', 'laughed', 'quoted Mara Lund'],
    ['Mara Lund left. “I told the council, ‘Sack the thug,’ and they laughed,” she said.', 'thug', 'quoted Mara Lund'],
    ['Mara Lund left. “‘Sack the thug,’ said Rob Voss, and I believed him,” Lund said.', 'thug', 'quoted Rob Voss'],
    // He and she: the one person besides the speaker.
    ['Mara Lund met Rob Voss. “He told me ‘you are a thug’ and left,” Lund said.', 'thug', 'quoted Rob Voss'],
    ['Mara Lund left. “I asked the referee and he said, ‘Ignore the thug,’” Lund said.', 'thug', 'quoted referee'],
    ['Mara Lund left. “Rob Voss is a bully. He told me, ‘Go, you thug.’ I cried,” Lund said.', 'thug', 'quoted Rob Voss'],
    ['Mara Lund met Rob Voss and Joe Pike. “He told me ‘you are a thug’ and left,” Lund said.', 'thug', 'quoted'],
    ['Mara Lund left. “A girl came up and she said, ‘Go, thug,’” Lund said.', 'thug', 'quoted girl'],
    ['One of the women told the court she left. “He said, ‘Go, you thug,’” she said.', 'thug', 'quoted'],
    ['“It is late,” its secretary, Joe Pike, said. “We heard it. He said, ‘You are a thug.’”', 'thug', 'quoted'],
    ['Piet Lund told of his daughter Ada Lund. “She rang her mother. She said, ‘He is a thug,’” he said.', 'thug', 'quoted Ada Lund'],
    // Nobody whom the text names.
    ['Mara Lund left. “I was told, ‘You are a thug.’ I was not,” Lund said.', 'thug', 'quoted'],
    ['Mara Lund left. “They call us ‘the thug family’ at school,” Lund said.', 'thug', 'quoted'],
    ['“And what did they say? ‘You are a thug.’ Well,” Mara Lund said.', 'thug', 'quoted'],
    // A word that the speaker himself sets in marks is his own.
    ['Mara Lund left. “The so-called ‘thug’ squad ran,” she said.', 'thug', 'quoted Mara Lund'],
    // Double in single, straight marks with apostrophes, one kind in itself, to the very end.
    ['Mara Lund left. ‘The minister told me “you are a thug”,’ Lund said.', 'thug', 'quoted minister'],
    ["Mara Lund left. 'My boss told me, \"You're a thug, and I don't care,\" and left,' she said.", 'thug', "quoted Mara Lund's boss"],
    ['Mara Lund left. "The minister said, \'You\'re a thug, and the workers\' pay\'s gone,\' and left," she said.', 'gone', 'quoted minister'],
    ['"The minister said "you are a thug" and left," Mara Lund said.', 'thug', 'quoted minister'],
    ['Mara Lund said: “The minister looked at us and said, ‘Out, thug.’”', 'thug', 'quoted minister'],
    // Over paragraphs, each of which opens both marks again.
    ['Mara Lund left. “The minister said: ‘You are late.\n\n“‘You are a thug.’\n\n“And then he left,” Lund said.', 'thug', 'quoted minister'],
    ['Mara Lund left. “The minister said: ‘You are late.\n\n“‘You are a thug.’\n\n“And then he left,” Lund said.', 'then', 'quoted Mara Lund'],
    // One more inside, and in an interview.
    ['Mara Lund left. “Rob Voss said, ‘The judge told me, “You are a thug,” and I left,’” Lund said.', 'thug', 'quoted judge'],
    ['LUND: It was late.\n\nQ: And then?\n\nLUND: The judge told me “you are a thug” and left.', 'thug', 'quoted judge'],
    // Whom a speaker quotes takes the word from nobody.
    ['Mara Lund met Rob Voss. “He told me ‘you are late’ and left,” Lund said. “What a thug,” she said.', 'thug', 'quoted Mara Lund'],
    ['Mara Lund left. “I read ‘The Thug of Harwick’ twice,” Lund said.', 'Thug', 'quoted Mara Lund'],
  ];
  for (const [text, word, voice] of cases) it(`${voice}: ${text}`, () => expect(voiceOf(text, word)).to.equal(voice));

  it('reads thousands of marks one inside another, and of quotations in one', () => {
    expect(voicesOf('“‘He said '.repeat(3000)).quotes).to.be.an('array');
    expect(voicesOf(`Q: Why?\n\nLUND: ${'Rob Voss left. He said “no” to us. '.repeat(2000)}\n\nQ: And?\n\nLUND: No.`).quotes).to.have.length(2);
  });

  it('keeps the outer quotation whole', () => {
    const text = 'Mara Lund left. “The minister told me ‘you are a thug’ and left,” Lund said.';
    expect(voicesOf(text).quotes).to.deep.equal([{ start: text.indexOf('“'), end: text.indexOf('”') + 1, kind: 'direct', speaker: 'Mara Lund' }]);
  });
});
