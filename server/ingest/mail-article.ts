/** A saved message or page to an article. */
import type { ExtractedArticle } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { readHtml } from './html.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { IngestLimits } from './limits.ts';
import { readMail, type MailText } from './mail.ts';
import { notesLeft } from './missing-notes.ts';
import { readPaste } from './paste.ts';

/** A plain part shorter than this only says that the message is to be read as a page. */
const shortestText = 200;

/** Reads a message: the page that it holds as any page, else its text; subject, sender and date fill what the text does not say. */
export async function readMailArticle(bytes: Uint8Array, knowledge: IngestKnowledge, limits: IngestLimits): Promise<ExtractedArticle | ErrorText> {
  const mail = await readMail(bytes);
  if ('title' in mail) return mail;
  const page = mail.html === null ? null : readHtml(mail.html, mail.url, knowledge, limits);
  const text = mail.text !== null && (mail.text.length >= shortestText || page === null) ? readPaste(mail.text, knowledge) : null;
  const read = page === null || 'title' in page ? text : page;
  if (read === null) return page !== null && 'title' in page ? page : { title: 'The message holds no text', detail: mail.attached.length > 0 ? `Only attached files (${mail.attached.slice(0, 5).join(', ')}). Save them, and send them by themselves.` : 'Open it in the mail program and paste its text.' };
  return filled(read, mail, knowledge);
}

function filled(article: ExtractedArticle, { subject, from, domain, sentAt, attached }: MailText, knowledge: IngestKnowledge): ExtractedArticle {
  const set = (field: 'headline' | 'outlet' | 'publishedAt', value: string | null, where: string, sure: 'high' | 'medium' | 'low') => {
    if (article[field] !== null || value === null) return;
    article[field] = value;
    article.found[field] = { where, sure };
  };
  if (subject !== null && article.headline !== null && article.headline.toLowerCase() !== subject.toLowerCase() && article.found.headline?.sure !== 'high') article.found.headline = { where: 'first line of the message', sure: 'low' };
  set('headline', subject, 'the subject of the message', 'medium');
  const known = (domain ? knowledge.outletByDomain(domain) : null) ?? (from ? knowledge.outletBySpelling(from) : null);
  set('outlet', known?.name ?? null, 'the sender of the message', 'medium');
  set('publishedAt', sentAt, 'the date of the message', 'medium');
  const notes = notesLeft(article);
  if (article.outlet === null && from !== null) notes.push(`The message came from ${from}.`);
  return { ...article, notes: [...notes, ...(attached.length > 0 ? [`Attached files were not read: ${attached.slice(0, 10).join(', ')}.`] : [])] };
}
