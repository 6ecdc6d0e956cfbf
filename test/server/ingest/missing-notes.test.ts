import { expect } from 'chai';
import { notesLeft, notesOnMissing } from '../../../server/ingest/missing-notes.ts';
import { missingNotes } from '../../../server/types/notes.ts';

describe('notes on missing fields', () => {
  it('are gone once the field is there, and others stay', () => {
    const article = { headline: null, outlet: null, publishedAt: null };
    const notes = ['No headline but this one was ever so long.', ...notesOnMissing(article)];
    expect(notesLeft({ ...article, headline: 'A headline', outlet: 'Harwick Wire', notes })).to.deep.equal(['No headline but this one was ever so long.', missingNotes.publishedAt]);
  });
});
