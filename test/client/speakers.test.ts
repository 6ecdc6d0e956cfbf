import { expect } from 'chai';
import { speakersOf } from '../../client/src/speakers.ts';
import type { Finding } from '../../server/types/finding.ts';
import type { Quote } from '../../server/types/text.ts';

const body = '“We won’t go,” said Marsh. “It is a disaster, a real one.” He called it “hyping”. “Never,” said Marsh.';
const quote = (text: string, speaker: string | null, kind: Quote['kind'] = 'direct'): Quote => ({ start: body.indexOf(text), end: body.indexOf(text) + text.length, speaker, kind });
const finding = (text: string, voice: Finding['voice']) => ({ field: 'body', voice, start: body.indexOf(text), end: body.indexOf(text) + text.length }) as Finding;

describe('speakersOf', () => {
  it('counts words and loaded wordings by speaker, and leaves scare quotes out', () => {
    const quotes = [quote('“We won’t go,”', 'Marsh'), quote('“It is a disaster, a real one.”', null), quote('“hyping”', 'Reel', 'scare'), quote('“Never,”', 'Marsh')];
    const findings = [finding('disaster', 'quoted'), finding('hyping', 'scare'), finding('called', 'narrator')];
    expect(speakersOf({ quotes, findings, body })).to.deep.equal([
      { speaker: 'Marsh', quotes: 2, words: 4, findings: 0 },
      { speaker: null, quotes: 1, words: 7, findings: 1 },
    ]);
  });

  it('gives nothing for a text without quotations', () => {
    expect(speakersOf({ quotes: [], findings: [finding('called', 'narrator')], body })).to.deep.equal([]);
  });
});
