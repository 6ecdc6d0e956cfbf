/** `/api/lexicon`: what the analyzer knows, to look up and to check. */
import { Router } from 'express';
import type { Deps } from './intake.ts';
import { pageQuery, parse } from './validate.ts';

export function lexiconRoutes(deps: Deps): Router {
  const router = Router();
  const { lexicon } = deps;
  const families = [...new Set(lexicon.concepts.map((concept) => concept.family))].map((family) => {
    const concepts = lexicon.concepts.filter((concept) => concept.family === family);
    return { family, concepts: concepts.length, wordings: concepts.reduce((sum, concept) => sum + concept.wordings.length, 0) };
  });

  router.get('/', (request, response) => {
    const { cursor, limit } = parse(pageQuery, { cursor: request.query['cursor'], limit: request.query['limit'] });
    const family = String(request.query['family'] ?? '');
    const q = String(request.query['q'] ?? '').trim().toLowerCase();
    const matching = lexicon.concepts.filter(
      (concept) =>
        (family === '' || concept.family === family) &&
        (q === '' || concept.id === q || concept.means.toLowerCase().includes(q) || concept.neutral.some((wording) => wording.toLowerCase().includes(q)) || concept.wordings.some((wording) => wording.says.some((say) => say.toLowerCase().includes(q)))),
    );
    const offset = Number(cursor ?? 0) || 0;
    const items = matching.slice(offset, offset + limit).map(({ id, means, family: name, pos, neutral, wordings }) => ({
      id, means, family: name, pos, neutral,
      wordings: wordings.map(({ entry, says, strength, why, lean, yes, no }) => ({ entry, say: says, strength, why, lean, yes, no })),
    }));
    response.json({ version: lexicon.version, families, items, next: offset + limit < matching.length ? String(offset + limit) : null, total: matching.length });
  });

  return router;
}
