/** `/api/openapi.json`: the interface for machines, from the schemas that input is parsed with. */
import { Router } from 'express';
import { z } from 'zod';
import { addressInput, articleInput, articlePatch, articleQuery, feedInput, feedPatch, fileFields, filterQuery, importFields, importQuery, lexiconQuery, listQuery, outletRenaming, pairQuery, partQuery, pasteInput, reportQuery, storiesQuery, storyMerge, storyName, storySplit, timelineQuery, uploadFields } from './validate.ts';

interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  summary: string;
  body?: z.ZodType;
  /** What may be sent as multipart/form-data, in place of JSON where there is a body too. */
  form?: { part: 'file' | 'files'; fields?: z.ZodObject };
  /** The type of a body that is taken as it is. */
  bytes?: string;
  query?: z.ZodObject[];
  answers: Record<number, string>;
}

const id = '{id}';

/** Every operation of the interface; a test holds that each is routed and each route is here. */
export const operations: readonly Operation[] = [
  { method: 'post', path: '/api/articles', summary: 'Score and store an article (JSON), or many files (multipart, parts named "files")', body: articleInput, form: { part: 'files', fields: uploadFields }, answers: { 200: 'The same text was there: the first one', 201: 'The scored article, or the outcome of each file' } },
  { method: 'get', path: '/api/articles', summary: 'The articles, a page at a time', query: [filterQuery, articleQuery], answers: { 200: 'A page of summaries' } },
  { method: 'get', path: `/api/articles/${id}`, summary: 'An article with its findings', answers: { 200: 'The article' } },
  { method: 'patch', path: `/api/articles/${id}`, summary: 'Correct an article; it is scored again', body: articlePatch, answers: { 200: 'The article' } },
  { method: 'delete', path: `/api/articles/${id}`, summary: 'Remove an article', answers: { 204: 'Removed' } },
  { method: 'post', path: '/api/extract', summary: 'Read a paste or a file; nothing is stored', body: pasteInput, form: { part: 'file' }, answers: { 200: 'The articles read and what could not be' } },
  { method: 'post', path: '/api/fetch', summary: 'Fetch a page by its address and read it; nothing is stored', body: addressInput, answers: { 200: 'The articles read and what could not be', 422: 'Why it could not be fetched: refused, robots.txt, paywall, no text without scripts, too slow, too large' } },
  { method: 'post', path: '/api/analyze', summary: 'Score an article; nothing is stored', body: articleInput, answers: { 200: 'The scored article' } },
  { method: 'get', path: '/api/outlets', summary: 'The outlets with their numbers of texts', query: [listQuery], answers: { 200: 'A page of outlets' } },
  { method: 'post', path: '/api/outlets/rename', summary: 'Give an outlet another name: so many of its articles a call', body: outletRenaming, answers: { 200: 'How many were renamed, which were not, and where to go on', 404: 'There is no such outlet' } },
  { method: 'get', path: '/api/compare', summary: 'The comparison of outlets', query: [filterQuery, partQuery], answers: { 200: 'The comparison' } },
  { method: 'get', path: '/api/words', summary: 'Words that set each outlet apart', query: [filterQuery], answers: { 200: 'The words of each outlet, the most telling first' } },
  { method: 'get', path: '/api/pair', summary: 'Two outlets head to head: the stories that both covered, and the acts that both worded', query: [pairQuery, filterQuery.omit({ outlet: true, outlets: true })], answers: { 200: 'The two outlets' } },
  { method: 'get', path: '/api/report.html', summary: 'A report of the comparison, or of one outlet, as one self-contained file', query: [reportQuery, filterQuery.omit({ outlet: true })], answers: { 200: 'HTML' } },
  { method: 'get', path: '/api/timeline', summary: 'A measure of each outlet over time', query: [filterQuery, timelineQuery], answers: { 200: 'The points of each outlet' } },
  { method: 'get', path: '/api/stories', summary: 'The stories, those with the most outlets first', query: [storiesQuery, listQuery], answers: { 200: 'A page of stories' } },
  { method: 'get', path: `/api/stories/${id}`, summary: 'A story: headlines, acts in each outlet\'s words, speakers, comparison', answers: { 200: 'The story' } },
  { method: 'get', path: `/api/stories/${id}/coverage`, summary: 'What most outlets report and one leaves out', answers: { 200: 'The coverage' } },
  { method: 'get', path: `/api/stories/${id}/report.html`, summary: 'A report of a story as one self-contained file', answers: { 200: 'HTML' } },
  { method: 'patch', path: `/api/stories/${id}`, summary: 'Name a story', body: storyName, answers: { 200: 'The story' } },
  { method: 'post', path: `/api/stories/${id}/merge`, summary: 'Put a story\'s articles into another', body: storyMerge, answers: { 200: 'The other story' } },
  { method: 'post', path: `/api/stories/${id}/split`, summary: 'Put some of a story\'s articles into a new one', body: storySplit, answers: { 201: 'The new story' } },
  { method: 'post', path: '/api/imports', summary: 'Take in a bulk file: JSON lines or CSV, as the body or as a multipart part named "file"', query: [fileFields, importQuery], form: { part: 'file', fields: importFields }, bytes: '*/*', answers: { 202: 'The job' } },
  { method: 'post', path: '/api/imports/preview', summary: 'What a bulk file is, by its first 64 KB (application/octet-stream): its format, a spreadsheet\'s columns, first rows and a guess of what they hold', query: [importQuery.pick({ name: true })], bytes: 'application/octet-stream', answers: { 200: 'The format and the columns' } },
  { method: 'get', path: '/api/imports', summary: 'The latest imports', answers: { 200: 'The jobs' } },
  { method: 'get', path: `/api/imports/${id}`, summary: 'How far an import is', answers: { 200: 'The job' } },
  { method: 'post', path: `/api/imports/${id}/cancel`, summary: 'Stop an import; what is stored stays', answers: { 200: 'The job' } },
  { method: 'get', path: `/api/imports/${id}/events`, summary: 'The progress of an import as server-sent events', answers: { 200: 'Events named "progress", each a job' } },
  { method: 'get', path: `/api/imports/${id}/failures.csv`, summary: 'The records that could not be taken in, and why; and the texts that were there already, with the line and article of the first', answers: { 200: 'CSV' } },
  { method: 'get', path: '/api/feeds', summary: 'The feeds that are subscribed to, each with what came of its last fetch', answers: { 200: 'The feeds' } },
  { method: 'post', path: '/api/feeds', summary: 'Subscribe to a feed (RSS, Atom, JSON Feed); it is read once to see that it is one', body: feedInput, answers: { 201: 'The feed', 409: 'It is subscribed to already, or there are too many', 422: 'Why it could not be read' } },
  { method: 'get', path: `/api/feeds/${id}`, summary: 'A feed', answers: { 200: 'The feed' } },
  { method: 'patch', path: `/api/feeds/${id}`, summary: 'Change a feed\'s outlet or interval', body: feedPatch, answers: { 200: 'The feed' } },
  { method: 'delete', path: `/api/feeds/${id}`, summary: 'Remove a feed; its articles stay', answers: { 204: 'Removed' } },
  { method: 'post', path: `/api/feeds/${id}/fetch`, summary: 'Fetch a feed now; its state tells when that is done', answers: { 202: 'The feed, waiting or being fetched' } },
  { method: 'get', path: '/api/lexicon', summary: 'The lexicon: families, concepts, wordings with their examples', query: [lexiconQuery, listQuery], answers: { 200: 'A page of concepts' } },
  { method: 'post', path: '/api/samples', summary: 'Put the sample set in', answers: { 201: 'How many were added' } },
  { method: 'delete', path: '/api/samples', summary: 'Take the sample set out', answers: { 204: 'Removed' } },
  { method: 'get', path: '/api/rescore', summary: 'How many articles an older lexicon scored, and the latest re-score', answers: { 200: 'The number and the job' } },
  { method: 'post', path: '/api/rescore', summary: 'Score again what an older lexicon scored', answers: { 202: 'The job' } },
  { method: 'get', path: '/api/export.csv', summary: 'Every article with its figures, for spreadsheets', query: [filterQuery], answers: { 200: 'CSV' } },
  { method: 'get', path: '/api/export.jsonl', summary: 'Every article whole, a line each', query: [filterQuery], answers: { 200: 'JSON lines' } },
  { method: 'get', path: '/api/openapi.json', summary: 'This description', answers: { 200: 'OpenAPI 3.1' } },
  { method: 'get', path: '/login', summary: 'Keep the token in a cookie', query: [z.object({ token: z.string() })], answers: { 303: 'To the pages' } },
  { method: 'get', path: '/healthz', summary: 'Whether the server lives', answers: { 200: 'It does' } },
  { method: 'get', path: '/readyz', summary: 'Whether the store answers, which versions of program and lexicon run, and how many articles an older lexicon scored', answers: { 200: 'It does' } },
  { method: 'get', path: '/metrics', summary: 'Counters in the text format of Prometheus', answers: { 200: 'Counters' } },
];

/** `/api/openapi.json`. */
export function descriptionRoutes(): Router {
  const router = Router();
  const description = openApi();
  router.get('/openapi.json', (_request, response) => {
    response.json(description);
  });
  return router;
}

/** The description in OpenAPI 3.1. */
function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { method, path, summary, query, answers } = operation;
    const responses: Record<string, object> = Object.fromEntries(Object.entries(answers).map(([status, description]) => [status, { description }]));
    responses['default'] = { description: 'What is wrong and what to do', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    const parameters = [...(path.includes(id) ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] : []), ...(query ?? []).flatMap(parametersOf)];
    const content = contentOf(operation);
    (paths[path] ??= {})[method] = {
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {}),
      responses,
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Plumbline', version: '1', description: 'Framing in news texts: findings, scores, comparison of outlets.' },
    paths,
    components: { schemas: { Problem: { type: 'object', required: ['type', 'title', 'status', 'detail'], properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, field: { type: 'string' }, code: { type: 'string' }, instance: { type: 'string' }, errors: { type: 'array', items: { type: 'object' } } } } } },
  };
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a caller may send, without the note on the dialect, which OpenAPI has itself. */
function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

/** The fields of a query or a form. They are text, so none can be null. */
function fieldsOf(schema: z.ZodObject): { properties: Record<string, JsonSchema>; required: string[] } {
  const { properties = {}, required = [] } = schemaOf(schema);
  return { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, withoutNull(field as JsonSchema)])), required };
}

function withoutNull({ type, anyOf, ...rest }: JsonSchema): JsonSchema {
  if (Array.isArray(type)) return { ...rest, type: (type as string[]).filter((one) => one !== 'null') as unknown as JsonSchema['type'] };
  if (anyOf === undefined) return { ...rest, ...(type === undefined ? {} : { type }) };
  const left = (anyOf as JsonSchema[]).filter((one) => one.type !== 'null');
  return left.length === 1 ? { ...rest, ...withoutNull(left[0]!) } : { ...rest, anyOf: left };
}

function parametersOf(schema: z.ZodObject): object[] {
  const { properties, required } = fieldsOf(schema);
  return Object.entries(properties).map(([name, field]) => ({ name, in: 'query', required: required.includes(name), schema: field }));
}

/** What may be sent, by its media type. */
function contentOf({ body, form, bytes }: Operation): Record<string, { schema: object }> {
  const content: Record<string, { schema: object }> = {};
  if (body) content['application/json'] = { schema: schemaOf(body) };
  if (form) content['multipart/form-data'] = { schema: formOf(form) };
  if (bytes !== undefined) content[bytes] = { schema: file };
  return content;
}

const file = { type: 'string', contentMediaType: 'application/octet-stream' };

function formOf({ part, fields }: NonNullable<Operation['form']>): object {
  const { properties, required } = fields ? fieldsOf(fields) : { properties: {}, required: [] };
  return { type: 'object', properties: { [part]: part === 'files' ? { type: 'array', items: file } : file, ...properties }, required: [part, ...required] };
}
