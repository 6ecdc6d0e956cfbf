/** A saved message or page to its articles. */
import type { ExtractedArticle } from '../types/article.ts';
import type { ErrorText } from '../types/problem.ts';
import { textBlock } from './blocks.ts';
import { readDocument, type DocumentArticles } from './document.ts';
import { forwardedIn } from './forwarded-mail.ts';
import { messageBlocks, readHtml } from './html.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { IngestLimits } from './limits.ts';
import { readMail, type MailText } from './mail.ts';
import { notesLeft } from './missing-notes.ts';
import { readPaste } from './paste.ts';
import { namesOutlet } from './paste-top.ts';

/** A plain part shorter than this only says that the message is to be read as a page. */
const shortestText = 200;

/**
 * Reads a message: the articles that it clearly parts, else the page that it holds as any page, else its text. Subject, sender and
 * date fill what a text does not say. @param whole it is one article, whatever it looks like
 */
export async function readMailArticles(bytes: Uint8Array, knowledge: IngestKnowledge, limits: IngestLimits, whole: boolean): Promise<DocumentArticles | ErrorText> {
  const given = await readMail(bytes);
  if ('title' in given) return given;
  const mail = withoutForwarding(given, knowledge);
  // A saved page has an address, and is one article.
  const several = whole || mail.url !== null ? null : (partsOf(mail, knowledge, limits) ?? null);
  if (several) return { ...several, articles: several.articles.map((one) => ('title' in one ? one : filled(one, { ...mail, subject: null }, knowledge))) };
  const article = readOneMail(mail, knowledge, limits);
  return 'title' in article ? article : { articles: [article], why: null };
}

/** What a message says that was sent on, of the first sender's: what was written above it is no part of the article. */
function withoutForwarding(mail: MailText, knowledge: IngestKnowledge): MailText {
  const forwarded = mail.text === null ? null : forwardedIn(mail.text, knowledge.lines.mails);
  return forwarded === null ? mail : { ...mail, html: null, text: forwarded.text, subject: forwarded.subject ?? mail.subject, from: null, domain: forwarded.domain, sentAt: forwarded.sentAt ?? mail.sentAt };
}

function partsOf({ html, text }: MailText, knowledge: IngestKnowledge, limits: IngestLimits): DocumentArticles | null {
  const blocks = html === null ? (text ?? '').split(/\r\n?|\n/).map(textBlock) : messageBlocks(html, limits);
  if (blocks === null || blocks.length === 0) return null;
  const read = readDocument({ blocks, lines: html === null, fields: {}, removed: [] }, knowledge, limits, false);
  return read.why === null ? null : read;
}

function readOneMail(mail: MailText, knowledge: IngestKnowledge, limits: IngestLimits): ExtractedArticle | ErrorText {
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
  set('outlet', known?.name ?? (from !== null && namesOutlet(from, knowledge) ? from : null), 'the sender of the message', 'medium');
  set('publishedAt', sentAt, 'the date of the message', 'medium');
  const notes = notesLeft(article);
  if (article.outlet === null && from !== null) notes.push(`The message came from ${from}.`);
  return { ...article, notes: [...notes, ...(attached.length > 0 ? [`Attached files were not read: ${attached.slice(0, 10).join(', ')}.`] : [])] };
}
