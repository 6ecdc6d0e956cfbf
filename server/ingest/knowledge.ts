/** What intake knows of outlets, page furniture, lines around a story and columns of spreadsheets: `lexicons/outlets/`, `boilerplate.yaml`, `lines.yaml`, `columns.yaml`. */
import { join } from 'node:path';
import { z } from 'zod';
import { lexiconFiles, readLexiconFile } from '../lexicon-file.ts';
import { anyOf } from './any-of.ts';
import { columnFile, columnWords, type ColumnWords } from './column-words.ts';
import { lineFile, lineWords, type AgencyCredits, type LineWords } from './line-words.ts';
import { withoutEnd } from './without-end.ts';

const words = z.array(z.string().min(1));
const outletFile = z.array(
  z.strictObject({
    name: z.string().min(1),
    also: words.optional(),
    domains: words.optional(),
    country: z.string().optional(),
    agency: z.boolean().optional(),
    signs: words.optional(),
    pictures: z.strictObject({ word: z.string().min(1), before: z.string().min(1).optional(), after: z.string().min(1).optional() }).optional(),
  }),
);
const boilerplateFile = z.strictObject({
  lines: words,
  otherLines: words,
  otherStarts: words,
  otherContains: words,
  starts: words,
  contains: words,
  ends: words,
  moreHeads: words,
  morePlaces: words,
  sections: words,
  trailLabels: words,
  trailJoins: words,
  teasers: words,
  deskNotes: words,
  deskLabels: words,
  disclaimers: words,
  origins: words,
  paywalls: words,
  paywallAsks: words,
  paywallGives: words,
  scripts: words,
  pointers: words,
  moreWords: words,
  storyWords: words,
  bios: words,
  bioHeads: words,
  replies: words,
  readers: words,
  bodies: words,
  classes: words,
  classParts: words,
  outletWords: words,
  bareWords: words,
  roles: words,
  counts: words,
  promos: z.strictObject({ opens: words, closes: words }),
  photoCredits: words,
  decks: words,
  spoken: words,
});

/** An outlet or agency with its spellings and domains. */
export interface KnownOutlet {
  name: string;
  agency: boolean;
}

export interface Boilerplate {
  /** Whole lines, in lower case without closing punctuation. */
  lines: Set<string>;
  /** Beginnings of lines, in lower case. */
  starts: string[];
  contains: string[];
  /** Lines after which nothing of the article follows. */
  ends: Set<string>;
  /** Beginnings of headings over other stories where titles follow, and words of them that say where they lead. */
  moreHeads: string[];
  morePlaces: Set<string>;
  /** Names of sections in a trail of a menu, and what stands before one. */
  sections: Set<string>;
  trailLabels: string[];
  /** Matches a word within the names of a trail. */
  trailJoin: RegExp;
  /** Matches the beginning of a line that leads from a teaser to its article. */
  teaser: RegExp;
  /** A desk's notes above the headline of a manuscript: words with a number or nothing behind them, and labels with a colon. */
  deskNotes: string[];
  deskLabels: string[];
  /** What a disclaimer says after the outlet's name. */
  disclaimers: string[];
  /** What stands before the name of the outlet that published first. */
  origins: string[];
  /** What a page says that shows a part of the article only. */
  paywalls: string[];
  /** What such a page asks for, and what it gives for that. */
  paywallAsks: string[];
  paywallGives: string[];
  /** What a page says that shows nothing without its scripts. */
  scripts: string[];
  /** Beginnings of lines that lead to another page, in several languages. */
  pointers: string[];
  /** First and last words of headings over other stories ("More great reads"). */
  moreWords: Set<string>;
  storyWords: Set<string>;
  /** Parts of lines under a text that are about its makers. */
  bios: string[];
  /** Headings over such lines. */
  bioHeads: Set<string>;
  /** What the link says that answers a comment. */
  replies: Set<string>;
  /** Names of what readers write, each a whole class or id. */
  readers: Set<string>;
  /** Names of the element that holds an article's text, each a whole class or id. */
  bodies: Set<string>;
  /** Names of a page's elements that hold furniture: whole words, and parts of words. */
  classes: string[];
  classParts: string[];
  /** Words that end the names of outlets. */
  outletWords: Set<string>;
  /** What people who make news are called, behind their names. */
  roles: string[];
  /** What is counted beside a story ("12 comments"). */
  counts: Set<string>;
  /** Beginnings of the first and the last line of a box that asks for an address. */
  promos: { opens: string[]; closes: string[] };
  /** What a line under a picture gives as its source. */
  photoCredits: Set<string>;
  /** Matches the names that sites give to the lines between headline and text, and those of what a machine may read aloud. */
  decks: RegExp;
  spoken: RegExp;
}

export interface IngestKnowledge {
  /** An outlet by any of its spellings; null when unknown, and for a word that many are called by ("Post", "Wire"): with "The" before it, it is a name. */
  outletBySpelling(spelling: string): KnownOutlet | null;
  outletByDomain(domain: string): KnownOutlet | null;
  boilerplate: Boilerplate;
  lines: LineWords;
  columns: ColumnWords;
}

/**
 * Reads the outlets, the boilerplate, the words of lines and the names of columns.
 * @throws LexiconFileError or ZodError when a file breaks its format
 */
export function loadKnowledge(lexicons: string): IngestKnowledge {
  const bySpelling = new Map<string, KnownOutlet>();
  const byDomain = new Map<string, KnownOutlet>();
  const agencies: AgencyCredits[] = [];
  const agencyPictures: string[] = [];
  for (const path of lexiconFiles(join(lexicons, 'outlets'))) {
    for (const written of outletFile.parse(readLexiconFile(path))) {
      const outlet: KnownOutlet = { name: written.name, agency: written.agency ?? false };
      for (const spelling of [written.name, ...(written.also ?? [])]) bySpelling.set(spellingKey(spelling), outlet);
      for (const domain of written.domains ?? []) byDomain.set(domain.toLowerCase(), outlet);
      const { signs = [], pictures } = written;
      agencies.push({ signs, pictures: pictures ?? {} });
      if (pictures) agencyPictures.push(pictures.word);
    }
  }
  const written = boilerplateFile.parse(readLexiconFile(join(lexicons, 'boilerplate.yaml')));
  const saysTooLittle = new Set([...written.outletWords, ...written.bareWords]);
  return {
    lines: lineWords(lineFile.parse(readLexiconFile(join(lexicons, 'lines.yaml'))), agencies, written.roles),
    columns: columnWords(columnFile.parse(readLexiconFile(join(lexicons, 'columns.yaml')))),
    outletBySpelling(spelling) {
      const key = spellingKey(spelling);
      return saysTooLittle.has(key) && !/^\s*the\s/i.test(spelling) ? null : (bySpelling.get(key) ?? null);
    },
    outletByDomain(domain) {
      // "edition.cnn.com" is cnn.com: parts are taken off from the left.
      for (let rest = domain.toLowerCase().replace(/^www\./, ''); rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
        const outlet = byDomain.get(rest);
        if (outlet) return outlet;
      }
      return null;
    },
    boilerplate: {
      lines: new Set([...written.lines, ...written.otherLines].map(lineKey)),
      starts: [...written.starts, ...written.otherStarts].map((start) => start.toLowerCase()),
      contains: [...written.contains, ...written.otherContains].map((part) => part.toLowerCase()),
      ends: new Set(written.ends.map(lineKey)),
      moreHeads: written.moreHeads.map(lineKey),
      morePlaces: new Set(written.morePlaces),
      sections: new Set(written.sections),
      trailLabels: written.trailLabels,
      trailJoin: new RegExp(`^(?:${anyOf(written.trailJoins)}|&|\\+)$`),
      teaser: new RegExp(`^${anyOf(written.teasers)}\\b`, 'i'),
      deskNotes: written.deskNotes,
      deskLabels: written.deskLabels,
      disclaimers: written.disclaimers.map((part) => part.toLowerCase()),
      origins: written.origins.map((part) => part.toLowerCase()),
      paywalls: written.paywalls.map((part) => part.toLowerCase()),
      paywallAsks: written.paywallAsks.map((word) => word.toLowerCase()),
      paywallGives: written.paywallGives.map((phrase) => phrase.toLowerCase()),
      scripts: written.scripts.map((part) => part.toLowerCase()),
      pointers: written.pointers.map((part) => part.toLowerCase()),
      moreWords: new Set(written.moreWords.map(lineKey)),
      storyWords: new Set(written.storyWords.map(lineKey)),
      bios: written.bios.map((part) => part.toLowerCase()),
      bioHeads: new Set(written.bioHeads.map(lineKey)),
      replies: new Set(written.replies.map(lineKey)),
      readers: new Set(written.readers),
      bodies: new Set(written.bodies),
      classes: written.classes,
      classParts: written.classParts,
      outletWords: new Set(written.outletWords),
      roles: written.roles,
      counts: new Set(written.counts),
      promos: written.promos,
      photoCredits: new Set([...written.photoCredits, ...agencyPictures]),
      decks: new RegExp(`(?:^|[-_\\s])${anyOf(written.decks)}(?:$|[-_\\s])`, 'i'),
      spoken: new RegExp(anyOf(written.spoken), 'i'),
    },
  };
}

/** A spelling without its article, case and punctuation: "The New York Times" and "new york times" are one. */
function spellingKey(spelling: string): string {
  return spelling.toLowerCase().replace(/^the\s+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const marksBefore = /^[\s"\u201c\u201d*•·∙>|–—-]+/;
const marksBehind = /[\s"\u201c\u201d.…!:*•·∙>|–—-]/;

/** A line in lower case without marks around it, for comparison with the boilerplate. */
export function lineKey(line: string): string {
  return withoutEnd(line.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(marksBefore, ''), marksBehind).replace(/\s+/g, ' ');
}
