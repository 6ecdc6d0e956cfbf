/** Who speaks in an article, and how much. */
import type { AnalyzedArticle } from '../../server/types/analyzed-article.ts';

export interface SpeakerShare {
  /** Null for quotations whose speaker the text does not name. */
  speaker: string | null;
  quotes: number;
  words: number;
  /** Loaded wordings in the speaker's own words. */
  findings: number;
}

/** The speakers of direct quotations, those with the most words first, whoever is not named last. */
export function speakersOf({ quotes, findings, body }: Pick<AnalyzedArticle, 'quotes' | 'findings' | 'body'>): SpeakerShare[] {
  const shares = new Map<string | null, SpeakerShare>();
  for (const { speaker, kind, start, end } of quotes) {
    if (kind !== 'direct') continue;
    const share = shares.get(speaker) ?? { speaker, quotes: 0, words: 0, findings: 0 };
    share.quotes += 1;
    share.words += body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
    share.findings += findings.filter((finding) => finding.field === 'body' && finding.voice === 'quoted' && finding.start >= start && finding.end <= end).length;
    shares.set(speaker, share);
  }
  return [...shares.values()].sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.words - a.words);
}
