/** Labelled texts in the two formats of the evaluation data: single sentences, and articles with expert spans. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.ts';

/** A news sentence with the experts' verdict. */
export interface LabelledSentence {
  text: string;
  outlet: string;
  topic: string;
  label: 'Biased' | 'Non-biased';
}

export interface LabelledSpan {
  bias: 'lexical' | 'informational';
  /** Index of the sentence, null for the headline. */
  sentence: number | null;
  start: number;
  end: number;
  inQuote: boolean;
}

/** An article with the spans that experts marked in it. */
export interface LabelledArticle {
  id: string;
  story: string;
  outlet: string;
  headline: string;
  body: string;
  sentences: { start: number; end: number }[];
  spans: LabelledSpan[];
}

export interface Labelled {
  sentences: LabelledSentence[];
  articles: LabelledArticle[];
}

/** The spans of an article's body, at their places in it; as they are written they count from their sentence. */
export function spansInBody({ sentences, spans }: LabelledArticle): LabelledSpan[] {
  return spans.flatMap((span) => {
    if (span.sentence === null) return [];
    const from = sentences[span.sentence]!.start;
    return [{ ...span, start: from + span.start, end: from + span.end }];
  });
}

/** The JSONL files named, or those of the folder `../shared/eval` beside the project; null when there are none. */
export function readLabelled(paths: readonly string[]): Labelled | null {
  const places = paths.length > 0 ? paths : [join(projectRoot(), '../shared/eval')];
  const files = places.filter((place) => existsSync(place)).flatMap((place) => (statSync(place).isDirectory() ? readdirSync(place).map((name) => join(place, name)) : [place])).filter((file) => file.endsWith('.jsonl'));
  if (files.length === 0) return null;
  const labelled: Labelled = { sentences: [], articles: [] };
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const row = JSON.parse(line) as LabelledSentence | LabelledArticle;
      if ('label' in row) labelled.sentences.push(row);
      else if ('spans' in row) labelled.articles.push(row);
    }
  }
  return labelled;
}
