/** `/api/lexicon`: what the analyzer knows, to look up and to check. */
import { Router } from 'express';
import type { Concept } from '../cues/lexicon.ts';
import type { LexiconConcept, LexiconPage } from '../types/lexicon.ts';
import type { Deps } from './deps.ts';
import { lexiconQuery, listQuery, parse } from './validate.ts';

export function lexiconRoutes({ lexicon }: Deps): Router {
  const router = Router();
  const families = [...new Set(lexicon.concepts.map((concept) => concept.family))].map((family) => {
    const concepts = lexicon.concepts.filter((concept) => concept.family === family);
    return { family, concepts: concepts.length, wordings: concepts.reduce((sum, concept) => sum + concept.wordings.length, 0) };
  });

  router.get('/', (request, response) => {
    const { cursor, limit } = parse(listQuery, request.query);
    const { family, q, concept: wanted } = parse(lexiconQuery, request.query);
    const matching = lexicon.concepts.filter((concept) => (wanted === undefined || concept.id === wanted) && (family === undefined || concept.family === family) && (q === undefined || speaksOf(concept, q.toLowerCase())));
    // What is the very word comes before what only holds it.
    if (q !== undefined) matching.sort((a, b) => Number(isCalled(b, q.toLowerCase())) - Number(isCalled(a, q.toLowerCase())));
    const items = matching.slice(cursor, cursor + limit).map(({ id, means, family: name, pos, neutral, wordings }): LexiconConcept => ({
      id, means, family: name, pos, neutral,
      wordings: wordings.map(({ entry, says, strength, why, lean, neutral: own, yes, no }) => ({ entry, say: says, strength, why, lean, neutral: own.join() === neutral.join() ? null : own, yes, no })),
    }));
    const page: LexiconPage = { version: lexicon.version, families, items, next: cursor + limit < matching.length ? String(cursor + limit) : null, total: matching.length };
    response.json(page);
  });

  return router;
}

function isCalled({ id, neutral, wordings }: Concept, q: string): boolean {
  return id === q || [...neutral, ...wordings.flatMap(({ says }) => says)].some((text) => text.toLowerCase() === q);
}

function speaksOf({ id, means, neutral, wordings }: Concept, q: string): boolean {
  return id === q || [means, ...neutral, ...wordings.flatMap(({ says }) => says)].some((text) => text.toLowerCase().includes(q));
}
