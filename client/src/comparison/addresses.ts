/** Addresses of pages about outlets, under the filters of the page that leads there. */
import { query, type Filter } from '../api.ts';

export function outletAddress(outlet: string, { q, topic, from, to, story }: Filter = {}): string {
  return `/outlet${query({ name: outlet, q, topic, from, to, story })}`;
}

/** Two outlets head to head. */
export function pairAddress(a: string, b: string, { q, topic, from, to }: Filter = {}): string {
  return `/pair${query({ a, b, q, topic, from, to })}`;
}

/** The line over time of the texts that hold a word, on the page of the comparison. */
export function wordOverTime(word: string, { outlet, outlets, story, q, topic, from, to }: Filter): string {
  return `/${query({ outlet, outlets, story, q, topic, from, to, over: `word:${word}` })}#time`;
}
