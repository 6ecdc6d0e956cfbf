/** Loads and validates the files of `lexicons/`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { LexiconFileError, lexiconFiles, readLexiconFile } from '../lexicon-file.ts';
import { loadGrammar } from '../text/grammar.ts';
import type { Family } from '../types/wording.ts';
import { keep, keptPlace, keyFor, readKept, type FileContents } from './kept-content.ts';
import type { Concept, Device, FieldOfLife, Frame, Lexicon, Negation, PlainPhrase, Subject, Wording } from './lexicon.ts';
import { conceptFile, deviceFile, fieldFile, frameFile, plainFile, subjectFile, type WrittenConcept } from './lexicon-schema.ts';

const families: Family[] = ['choices', 'reporting', 'epistemic', 'intensifiers', 'evaluative', 'metaphors', 'sensational', 'agency'];

const words = z.array(z.string().min(1));
const adviceFile = z.strictObject({ begins: words });
const negationFile = z.strictObject({ negators: words, exceptions: words, denials: words, barriers: words, hypotheticals: words, supposing: words, given: words, unwelcome: words, nobody: words, unsaid: words, refusals: words, shortOf: words, denying: words, rejecting: words, asked: words, words, using: words });

/**
 * Part of the lexicon's version. Raise it with every change by which the same text and lexicon give other findings or scores, so
 * that articles in a store are offered to be scored again; a test holds it against the numbers of `score/weights.ts`.
 */
export const analysisVersion = '7';

/**
 * Reads the lexicon from a folder.
 * @param place where the content of all files is kept once it has been read and checked; null for nowhere.
 * @throws LexiconFileError naming file and place when a file breaks the format or a wording stands twice.
 */
export function loadLexicon(folder: string, place: string | null = keptPlace(folder)): Lexicon {
  const files = namedFiles(folder);
  const version = versionOf(files);
  const key = keyFor(version);
  const kept = place === null ? null : readKept(place, key);
  const contents: FileContents = {};
  const advice = new Set(parsed(adviceFile, readLexiconFile(join(folder, 'grammar/advice.yaml')), 'grammar/advice.yaml').begins);
  const concepts: Concept[] = [];
  const plain: PlainPhrase[] = [];
  const frames: Frame[] = [];
  const fields: FieldOfLife[] = [];
  const subjects: Subject[] = [];
  const devices: Device[] = [];
  for (const { path, name, kind } of files) {
    // Read by their owners, below.
    if (kind === 'grammar') continue;
    const read = <T>(schema: z.ZodType<T>): T => (kept === null ? (contents[name] = parsed(schema, readLexiconFile(path), name)) : kept[name]) as T;
    if (kind === 'frames') frames.push(...read(frameFile).map((frame) => ({ ...frame, no: frame.no ?? [] })));
    else if (kind === 'devices') devices.push(...read(deviceFile).map((device) => deviceOf(device, name)));
    else if (kind === 'fields') fields.push(...read(fieldFile));
    else if (kind === 'subjects') subjects.push(...read(subjectFile));
    else if (kind === 'plain') plain.push(...plainPhrases(read(plainFile), name));
    else concepts.push(...read(conceptFile).map((entry) => conceptOf(entry, kind, name, advice)));
  }
  if (kept === null) {
    refuseDoubles(concepts);
    refuseUnknown(fields, concepts);
    refuseUnknownSubjects(subjects, concepts);
  }
  const lexicon: Lexicon = {
    version: version.slice(0, 12),
    concepts,
    plain,
    frames,
    fields,
    subjects,
    devices,
    negation: parsed(negationFile, readLexiconFile(join(folder, 'grammar/negation.yaml')), 'grammar/negation.yaml') satisfies Negation,
    grammar: loadGrammar(folder),
  };
  // A file that was changed while they were read would be kept under the bytes it had before.
  if (place !== null && kept === null && versionOf(namedFiles(folder)) === version) keep(place, key, contents);
  return lexicon;
}

interface NamedFile {
  path: string;
  name: string;
  kind: NonNullable<ReturnType<typeof kindOf>>;
}

/** Names of the files that findings depend on, as `choices/war.yaml`. */
export function lexiconFileNames(folder: string): string[] {
  return namedFiles(folder).map(({ name }) => name);
}

/** The files that findings depend on. */
function namedFiles(folder: string): NamedFile[] {
  return lexiconFiles(folder).flatMap((path) => {
    const name = relative(folder, path).split(sep).join('/');
    const kind = kindOf(name);
    return kind === null ? [] : { path, name, kind };
  });
}

function versionOf(files: readonly NamedFile[]): string {
  const hash = createHash('sha256').update(analysisVersion).update('\0');
  for (const { name, path } of files) hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const kinds = [...families, 'plain', 'grammar', 'frames', 'devices', 'fields', 'subjects'] as const;

/** What a file holds, by the folder that it is in or else by its name; null for what the analyzer's cues don't ask for. */
function kindOf(name: string): (typeof kinds)[number] | null {
  const called = name.replace(/(?:\/.*|\.yaml)$/, '');
  return kinds.find((kind) => kind === called) ?? null;
}

function parsed<T>(schema: z.ZodType<T>, written: unknown, file: string): T {
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new LexiconFileError(`${file}: ${placeOf(written, issue.path)}: ${issue.message}`);
}

/** The path of a fault in words: the concept's id and the wording, rather than array indices. */
function placeOf(written: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let value: unknown = written;
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const named = value as { id?: string; say?: string | string[] } | undefined;
    names.push(String(named?.id ?? named?.say ?? key));
  }
  return names.join(' > ') || 'the file';
}

function plainPhrases(written: z.infer<typeof plainFile>, file: string): PlainPhrase[] {
  return written.flatMap((group) =>
    group.plain.map((phrase) => ({ id: group.id, means: group.means, says: phrase.say, yes: phrase.yes ?? [], where: `${file}: ${group.id}` })),
  );
}

/** A neutral wording as a reader sees it: without the mark of advice, and with its gaps as words ("change their position"). */
function shown(neutral: string): string {
  return /[~{]/.test(neutral) ? neutral.replace(/^~/, '').replace(/\{(\w+)\}/g, '$1') : neutral;
}

/** "~say what was cut" is advice; "~praise" and "~describe as" are wordings that are only not looked for in texts. */
function isAdvice(neutral: string, begins: ReadonlySet<string>): boolean {
  return neutral.startsWith('~') && neutral.includes(' ') && !neutral.endsWith(' as') && begins.has(neutral.slice(1).split(' ')[0]!);
}

const heldBehindVerb = /^[a-z-]+ \{(?:someone|something|number)\}/;

function conceptOf(written: WrittenConcept, family: Family, file: string, advice: ReadonlySet<string>): Concept {
  const neutral = written.neutral ?? [];
  const concept: Concept = {
    id: written.id,
    means: written.means,
    family,
    pos: written.pos,
    neutral: neutral.map(shown),
    matchedNeutral: neutral.filter((wording) => !wording.startsWith('~')),
    wordings: [],
  };
  if (family === 'choices' && neutral.length === 0) throw new LexiconFileError(`${file}: ${written.id}: a choice needs neutral wordings`);
  for (const one of written.loaded) {
    const place = `${file}: ${written.id} > ${one.say[0]}`;
    const strength = one.strength ?? written.strength;
    const why = one.why ?? written.why;
    if (!strength) throw new LexiconFileError(`${place}: give a strength, here or on the concept`);
    if (!why) throw new LexiconFileError(`${place}: give a "why", here or on the concept`);
    const wording: Wording = {
      entry: `${written.id}/${one.say[0]}`,
      family,
      concept,
      says: distinct(one.say),
      firstWords: distinct(one.say.map((say) => say.split(' ', 1)[0]!.toLowerCase())),
      hasGap: one.say.some((say) => say.includes('{')),
      holdsObject: one.say.some((say) => heldBehindVerb.test(say)),
      pos: one.pos ?? written.pos,
      strength,
      why,
      lean: one.lean === 'none' ? null : (one.lean ?? written.lean ?? null),
      neutral: one.neutral?.map(shown) ?? concept.neutral,
      advice: new Set((one.neutral ?? neutral).filter((each) => isAdvice(each, advice)).map(shown)),
      unless: [written.unless, one.unless].filter((given) => given !== undefined),
      only: one.only ?? written.only ?? null,
      negatable: one.negatable ?? written.negatable ?? true,
      yes: one.yes,
      no: one.no ?? [],
      where: place,
    };
    concept.wordings.push(wording);
  }
  return concept;
}

/** A device as a wording of a concept of its own, so that a finding explains it like any other. */
function deviceOf(written: z.infer<typeof deviceFile>[number], file: string): Device {
  const concept: Concept = { id: written.id, means: written.means, family: 'sensational', pos: 'ANY', neutral: written.neutral, matchedNeutral: [], wordings: [] };
  const wording: Wording = {
    entry: `${written.id}/${written.device}`,
    family: 'sensational',
    concept,
    says: [written.device],
    firstWords: [written.device],
    hasGap: false,
    holdsObject: false,
    pos: 'ANY',
    strength: written.strength,
    why: written.why,
    lean: null,
    neutral: written.neutral,
    advice: new Set(written.neutral),
    unless: [],
    only: null,
    negatable: false,
    yes: written.yes,
    no: written.no ?? [],
    where: `${file}: ${written.id}`,
  };
  return { kind: written.device, wording, name: { words: new Set(written.name.words), before: new Set(written.name.before), after: new Set(written.name.after) } };
}

/** Spellings that match the same tokens ("soft-on-crime", "soft on crime") are one. */
function distinct(says: string[]): string[] {
  if (says.length === 1) return says;
  const known = new Set<string>();
  return says.filter((say) => {
    const key = say.toLowerCase().replaceAll('-', ' ');
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function refuseUnknown(fields: readonly FieldOfLife[], concepts: readonly Concept[]): void {
  const ids = new Set(concepts.map((concept) => concept.id));
  const says = new Set(concepts.flatMap((concept) => concept.wordings.flatMap((wording) => wording.says)));
  for (const field of fields) {
    for (const say of field.throughout) if (ids.size > 0 && !says.has(say)) throw new LexiconFileError(`fields.yaml: ${field.id}: there is no wording "${say}"`);
    for (const id of field.plain.concepts) if (ids.size > 0 && !ids.has(id)) throw new LexiconFileError(`fields.yaml: ${field.id}: there is no concept "${id}"`);
  }
}

function refuseUnknownSubjects(subjects: readonly Subject[], concepts: readonly Concept[]): void {
  const ids = new Set(subjects.map(({ id }) => `@${id}`));
  for (const wording of concepts.flatMap((concept) => concept.wordings)) {
    const named = [...wording.unless, ...(wording.only ? [wording.only] : [])].flatMap(({ near = [] }) => near.filter((word) => word.startsWith('@')));
    for (const word of named) if (!ids.has(word)) throw new LexiconFileError(`${wording.where}: there is no subject "${word}" in subjects.yaml`);
  }
}

function refuseDoubles(concepts: Concept[]): void {
  const ids = new Map<string, string>();
  const said = new Map<string, string>();
  const faults: string[] = [];
  for (const concept of concepts) {
    const where = concept.wordings[0]!.where.split(':')[0]!;
    const before = ids.get(concept.id);
    if (before) faults.push(`${where}: the id ${concept.id} stands in ${before} too; give one of them another`);
    ids.set(concept.id, where);
    for (const wording of concept.wordings) {
      for (const say of wording.says) {
        const single = !/[\s-]/.test(say);
        // One word may stand once a part of speech ("slam" the verb, "slam" the noun); a phrase only once.
        const key = single ? `${say} (${wording.pos})` : say.toLowerCase().replaceAll('-', ' ');
        const others = single ? (wording.pos === 'ANY' ? ['NOUN', 'VERB', 'ADJ', 'ADV', 'ANY'] : [wording.pos, 'ANY']).map((pos) => `${say} (${pos})`) : [key];
        const first = others.map((other) => said.get(other)).find((place) => place !== undefined);
        if (first) faults.push(`${wording.where}: "${say}" stands in ${first} too; keep one of them`);
        said.set(key, wording.where);
      }
    }
  }
  if (faults.length > 0) throw new LexiconFileError(faults.join('\n'));
}
