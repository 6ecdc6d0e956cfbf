/** Words by which the lines of a page are told that only pages have: numbers of images, makers of a text, bylines in its metadata. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';
import { monthNames } from './date-line.ts';

const words = z.array(z.string().min(1)).min(1);

/** Part of the format of `lexicons/lines.yaml`. */
export const pageFile = z.strictObject({
  images: words, imageJoins: words, speaking: words, pictureStarts: words, via: words, desks: words,
  follow: words, followJoins: words, networks: words, is: words, makerArticles: words, makerJoins: words, writer: words,
  bylineOpenings: words, on: words, weekdays: words, weekdayEnds: words, nobody: words,
});

/**
 * Expressions of the lines of a page.
 * @param by what stands before a name
 * @param copyright what a line on the rights calls them
 */
export function pageWords(written: z.infer<typeof pageFile>, by: readonly string[], copyright: readonly string[]) {
  const { images, imageJoins, speaking, pictureStarts, via, desks, follow, followJoins, networks, is, makerArticles, makerJoins, writer, bylineOpenings, on, weekdays, weekdayEnds, nobody } = written;
  const right = anyOf(copyright);
  return {
    /** "Image 2 of 9", of a line's key. */
    imageNumber: new RegExp(`^(?:${anyOf(images)}\\s*)?\\d*\\s*(?:${anyOf(imageJoins)}|/)\\s*/?\\s*\\d+$`, 'i'),
    /** What shows that somebody's words are told, and the beginnings of furniture that it does not keep. */
    speaking: new RegExp(`\\b${anyOf(speaking)}\\b`),
    pictureStart: new RegExp(`^${anyOf(pictureStarts)}`),
    /** "Via Reuters", "AP staff reports": what stands around the name of an agency. */
    via: new RegExp(`^${anyOf(via)}\\s+`, 'i'),
    desk: new RegExp(`\\s+${anyOf(desks)}$`, 'i'),
    /** "You can follow Mara Lund on Twitter." */
    follow: new RegExp(`^${anyOf(follow)} .{2,60} ${anyOf(followJoins)} (?:${anyOf(networks)}|@)`, 'i'),
    /** "Mara Lund is the Harwick correspondent for Orland Today.": what she is. */
    maker: new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]+ ){2,3}${anyOf(is)} (?:${anyOf(makerArticles)} )?((?:[\\p{L}'’-]+ ){0,4}?[\\p{L}-]+) ${anyOf(makerJoins)}\\b`, 'u'),
    /** What is said of one whom a single word names, where he is the writer. */
    writer,
    copyright: new RegExp(`(?:©|\\(c\\))\\s*(?:${right}\\s*)?\\d{4}|${right}\\s*(?:©|\\d{4})`, 'i'),
    /** "Written by", before the name in a byline. */
    bylineOpening: new RegExp(`^(?:${anyOf(bylineOpenings)} )?${anyOf(by)}:?\\s+`, 'i'),
    /** What stands behind a name in a byline: dates, times, handles. */
    behindName: new RegExp(`\\s*(?:\\b${anyOf(on)}\\s+)?(?:\\b${anyOf(weekdays)}${anyOf(weekdayEnds)}?\\b,?\\s*)?(?:\\b${anyOf(monthNames('en', 'short'))}[a-z]*\\.?\\s+\\d|\\d|@).*$`, 'isu'),
    /** A byline that names nobody: an address, a role in the site's software. */
    nobody: new RegExp(`^https?:|^[\\w-]+\\.[a-z]{2,4}$|^${anyOf(nobody)}$`, 'i'),
  };
}
