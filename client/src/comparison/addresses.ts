/** Addresses of pages about outlets. */
import { query } from '../api.ts';

export const outletAddress = (outlet: string) => `/outlet${query({ name: outlet })}`;

/** Two outlets head to head, under the filters of the page that leads there. */
export function pairAddress(a: string, b: string, filters: Record<string, string | undefined> = {}): string {
  const { q, topic, from, to } = filters;
  return `/pair${query({ a, b, q, topic, from, to })}`;
}
