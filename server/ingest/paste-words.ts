/** Words by which the lines of a paste are told that only pastes have: captions without a box, marks of its end, who owns the text. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';

const words = z.array(z.string().min(1)).min(1);

/** Part of the format of `lexicons/lines.yaml`. */
export const pasteFile = z.strictObject({
  imageCaption: words, image: words, captionEnds: words, galleryMarks: words, videos: words, summaries: words, letterOf: words, logo: words, topicLabels: words, credit: words, menuWords: words, saidOn: words, saidJoins: words, listed: words, readersSay: words,
  addressLabels: words, copyright: words, rights: words, companies: words, companyWords: words,
});

/** Expressions of the lines of a paste. @param by what stands before a name */
export function pasteWords(written: z.infer<typeof pasteFile>, by: readonly string[]) {
  const { imageCaption, image, captionEnds, galleryMarks, videos, summaries, letterOf, logo, topicLabels, credit, menuWords, saidOn, saidJoins, listed, readersSay, addressLabels, copyright, rights, companies, companyWords } = written;
  const sign = `(?:©|\\(c\\)|${anyOf(copyright)})`;
  return {
    /** "Image caption, …", and nothing else of it. */
    captionLabel: new RegExp(`^${anyOf(imageCaption)}\\b`, 'i'),
    captionBefore: new RegExp(`^${anyOf(imageCaption)},?\\s*`, 'i'),
    captionAlone: new RegExp(`^${anyOf(imageCaption)},?$`),
    image: new Set(image) as ReadonlySet<string>,
    captionEnds: new Set(captionEnds) as ReadonlySet<string>,
    galleryMarks: new Set(galleryMarks) as ReadonlySet<string>,
    summaries: new Set(summaries) as ReadonlySet<string>,
    /** "Governor speaks Video", of its end. */
    videoBehind: new RegExp(`\\s+${anyOf(videos)}$`, 'i'),
    /** "Thanks for reading Low Water!": whose letter it is. */
    letterOf: new RegExp(`^${anyOf(letterOf)} (\\p{Lu}[^!.?]{2,50}?)[!.]?$`, 'iu'),
    /** "NPR logo": what a picture at the head of a page is called. */
    logoOf: new RegExp(`^(.{2,40}) ${anyOf(logo)}$`, 'i'),
    topicLabels: new Set(topicLabels) as ReadonlySet<string>,
    credit: new Set(credit) as ReadonlySet<string>,
    /** "Local News": two words that name an item of a menu and no outlet. */
    menuItem: new RegExp(`^${anyOf(menuWords)} \\S+$`, 'i'),
    /** "12 thoughts on ‹title›", of a line's key. */
    commentsOn: new RegExp(`^\\d[\\d.,]* ${anyOf(saidOn)} ${anyOf(saidJoins)}\\b`),
    /** Marks of the end that stand over titles, and those that stand over what readers wrote. */
    listed: new RegExp(`^${anyOf(listed)}\\b`),
    readersSay: new RegExp(anyOf(readersSay)),
    address: new RegExp(`^(?:${anyOf(addressLabels)}\\s*:?\\s*)?(https?://[^\\s<>"]+)$`, 'i'),
    /** "Copyright © 2024 by the Orland Times Inc.": who owns the text. */
    owner: new RegExp(`^(?:${anyOf(copyright)}\\s*)?${sign}\\s*(?:${anyOf(copyright)}\\s*)?(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)\\d\\d)?,?\\s+(?:${anyOf(by)}\\s+)?([^.|,]{3,60}?)(?:\\s*(?:[.|,]|${anyOf(rights)}|${anyOf(companies)}\\b|$))`, 'i'),
    owned: new RegExp(`${sign}\\s*(?:${anyOf(copyright)}\\s*)?(?:©\\s*)?(?:19|20)\\d\\d`, 'i'),
    rights: new RegExp(`^${anyOf(rights)}`, 'i'),
    companyWord: new RegExp(`\\s+${anyOf(companyWords)}$`, 'i'),
  };
}
