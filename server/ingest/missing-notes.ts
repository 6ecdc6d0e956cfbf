/** Notes on fields that a text does not name, which another place may name after all. */
import type { ExtractedArticle } from '../types/article.ts';
import { missingNotes, type NotedField } from '../types/notes.ts';

const noted = Object.keys(missingNotes) as NotedField[];

/** A note for each field that an article lacks. */
export function notesOnMissing(article: Pick<ExtractedArticle, NotedField>): string[] {
  return noted.filter((field) => article[field] === null).map((field) => missingNotes[field]);
}

/** An article's notes without those on fields that it has by now. */
export function notesLeft(article: Pick<ExtractedArticle, NotedField | 'notes'>): string[] {
  const met = new Set(noted.filter((field) => article[field] !== null).map((field) => missingNotes[field]));
  return article.notes.filter((note) => !met.has(note));
}
