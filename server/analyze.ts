/** An article in, a scored article out: the one place where text, cues and score meet. Pure: no clock, no files, no network. */
import { createMatcher, setAsideFor, type Cue } from './cues/match.ts';
import { isVerbAt, withVerbs, wordingsIn } from './cues/verbs-of-wordings.ts';
import { createNeutralInPlace, type NeutralInPlace } from './cues/neutral-in-place.ts';
import { namesWithoutWordings } from './cues/names-without-wordings.ts';
import { countedOnce, findDevices } from './cues/devices.ts';
import type { Lexicon } from './cues/lexicon.ts';
import { choiceIndex } from './score/choice-index.ts';
import { addSurroundings, createFactsReader, emptyVectors, fillVector, usesOf, valenceOf, vectorAt, type FieldFacts, type SentenceVectors } from './score/features.ts';
import { scoreField } from './score/field.ts';
import { portrayalsOf } from './score/portrayals.ts';
import { createSentenceScorer } from './score/sentence.ts';
import { createValence, toneOf } from './score/tone.ts';
import { weighFindings } from './score/weigh.ts';
import { loadedThreshold } from './score/weights.ts';
import { actorNames } from './text/actor-names.ts';
import { actorAndTarget } from './text/actors.ts';
import type { Attribution } from './text/attribution.ts';
import { together } from './text/heads.ts';
import type { WordingAt } from './text/groups.ts';
import { fullNames } from './text/full-names.ts';
import { namesIn, toOrdinaryCase, type OrdinaryCase } from './text/ordinary-case.ts';
import { linesInOrdinaryCase } from './text/ordinary-lines.ts';
import { asPrinted, createParser, firstTokenFrom, sentenceAt, type ParsedText } from './text/parse.ts';
import { createVoiceReader, type Voices } from './text/voices.ts';
import type { AnalyzedArticle } from './types/analyzed-article.ts';
import type { ArticleInput } from './types/article.ts';
import type { Finding, NeutralUse, Suppressed } from './types/finding.ts';
import type { SentenceScore } from './types/score.ts';
import type { Field } from './types/text.ts';

export type Analyzer = (article: ArticleInput) => AnalyzedArticle;

/** A field taken apart and read. */
interface ReadField {
  text: ParsedText;
  voices: Voices;
  wordingAt: (token: number) => WordingAt;
  facts: FieldFacts;
  findings: Finding[];
  suppressed: Suppressed[];
  neutral: NeutralUse[];
  sentences: SentenceScore[];
  /** Number of sentences that speak of each frame. */
  frames: Map<string, number>;
  /** Feature vectors of the sentences, for fitting the weights. */
  vectors: SentenceVectors;
}

/** An analyzed article with the feature vectors of its body's sentences, for fitting and measuring. */
export interface DetailedAnalysis {
  article: AnalyzedArticle;
  bodyVectors: Float64Array[];
}

/** Builds the analyzer from a lexicon: sets out the first words of its wordings and loads the language model (about half a second). */
export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const read = createReader(lexicon);
  return (article) => read(article).article;
}

export function createDetailedAnalyzer(lexicon: Lexicon): (article: ArticleInput) => DetailedAnalysis {
  const read = createReader(lexicon);
  return (input) => {
    const { article, vectors } = read(input);
    return { article, bodyVectors: Array.from({ length: vectors.count }, (_, place) => vectorAt(vectors, place)) };
  };
}

function createReader(lexicon: Lexicon): (article: ArticleInput) => { article: AnalyzedArticle; vectors: SentenceVectors } {
  const parse = createParser(lexicon.grammar);
  const match = createMatcher(lexicon);
  const neutralInPlace = createNeutralInPlace(lexicon.grammar);
  const valence = createValence();
  const { attribution, classes, names, stance } = lexicon.grammar;
  const readVoices = createVoiceReader(attribution);
  const readFacts = createFactsReader(valence, stance);
  const scoreSentence = createSentenceScorer();

  const isKnown = (word: string) => stance.has(word) || match.knows(word) || attribution.quoting.has(word) || valence(word) !== 0;

  /** @param body of a headline, read before it, since it tells the headline's names; null for a body itself */
  function readField(printed: string, body: ReadField | null): ReadField {
    const field: Field = body === null ? 'body' : 'headline';
    const ordinary = body === null ? linesInOrdinaryCase(printed, names, isKnown, classes) : headlineInOrdinaryCase(printed, body);
    const parsed = parse(ordinary.text);
    // Findings show the text as it was printed.
    const text: ParsedText = ordinary.text === printed ? parsed : asPrinted(parsed, printed);
    const heard = readVoices(text, field === 'headline');
    const facts = readFacts(text);
    const cues = match(text, body?.text);
    const voices = { ...heard, text: withVerbs(heard.text, cues.cues, field === 'headline'), mentions: namesWithoutWordings(text, heard.mentions, cues.cues) };
    const shouted = ordinary.shouted.map((offset) => firstTokenFrom(text, offset)).filter((token) => token < text.tokens.length);
    const devices = findDevices(text, field, lexicon.devices, shouted, attribution.labels);
    // The "heroes" of the "HEROES Act" is no praise.
    for (const name of devices.setAside) {
      for (const cue of cues.cues) if (cue.first <= name.first && name.first < cue.last) cues.setAside.push(setAsideFor(cue, name.reason));
      cues.cues = cues.cues.filter(({ first, last }) => name.first < first || last <= name.first);
    }
    const wordingAt = wordingsIn(cues.cues, voices.text, attribution);
    const once = countedOnce(cues.cues, devices.cues, lexicon.devices);
    cues.cues = once.cues;
    cues.setAside.push(...devices.setAside, ...once.setAside);

    const { tokens } = text;
    const wordsOf = (first: number, last: number) => printed.slice(tokens[first]!.start, tokens[last - 1]!.end);
    // Plain objects with every key written out: spreading small objects cost more than finding them. Lists are filled one by one: the engine
    // makes those of "map" in several kinds, and compiled this function anew for each.
    const findings: Finding[] = [];
    const suppressed: Suppressed[] = [];
    const neutral: NeutralUse[] = [];
    // What counts under another entry was not set aside.
    const counted = new Map<number, number>();
    for (const cue of cues.cues) {
      counted.set(cue.first, cue.last);
      findings.push(findingOf(cue, field, wordsOf(cue.first, cue.last), voices, text, attribution, neutralInPlace, wordingAt));
    }
    for (const { first, last, wording, reason } of cues.setAside) {
      if (counted.get(first) !== last) suppressed.push({ field, start: tokens[first]!.start, end: tokens[last - 1]!.end, text: wordsOf(first, last), entry: wording.entry, reason });
    }
    for (const { first, last, concept } of cues.neutral) neutral.push({ field, start: tokens[first]!.start, end: tokens[last - 1]!.end, text: wordsOf(first, last), concept: concept.id, voice: voices.at(first).voice });
    findings.sort(byStart);
    suppressed.sort(byStart);
    neutral.sort(byStart);
    weighFindings(findings);

    const vectors = emptyVectors(text.sentences.length);
    const within = sliceBySentence(findings, neutral);
    const uses = usesOf(findings);
    text.sentences.forEach((sentence, place) => fillVector(vectors, text, sentence, within(sentence.end), uses, facts, voices.at, place));
    addSurroundings(vectors);
    const sentences: SentenceScore[] = [];
    for (const { start, end } of text.sentences) {
      const score = scoreSentence(vectors, sentences.length);
      sentences.push({ field, start, end, score, loaded: score >= loadedThreshold });
    }
    return { text, voices, wordingAt, facts, findings, suppressed, neutral, sentences, frames: cues.frames, vectors };
  }

  function headlineInOrdinaryCase(printed: string, { text, voices }: ReadField): OrdinaryCase {
    let bodyNames: ReadonlySet<string> | null = null;
    return toOrdinaryCase(printed, { has: (word) => names.has(word) || (bodyNames ??= namesIn(text, voices.mentions, printed)).has(word) }, isKnown, classes);
  }

  return (article) => {
    const body = readField(article.body, null);
    const headline = article.headline ? readField(article.headline, body) : null;

    const findings = [...(headline?.findings ?? []), ...body.findings];
    // A headline, or an early sentence, says "Lund"; the body says who that is.
    const speakerInFull = fullNames(body.voices.mentions);
    const actorInFull = actorNames(body.voices, attribution, body.wordingAt);
    for (const finding of findings) nameInFull(finding, speakerInFull, actorInFull);
    const neutralUses = [...(headline?.neutral ?? []), ...body.neutral];
    const headlineScore = headline ? scoreField('headline', headline.findings, headline.facts.wordCount) : null;
    const bodyScore = scoreField('body', body.findings, body.facts.wordCount);
    const gap = headlineScore?.score == null || bodyScore.score === null ? null : headlineScore.score - bodyScore.score;
    const sentenceCount = Math.max(1, body.text.sentences.length);
    return {
      vectors: body.vectors,
      article: {
        id: article.id ?? '',
        headline: article.headline ?? null,
        subheads: article.subheads ?? [],
        body: article.body,
        outlet: article.outlet ?? null,
        origin: article.origin ?? null,
        byline: article.byline ?? null,
        publishedAt: article.publishedAt ?? null,
        url: article.url ?? null,
        language: article.language ?? null,
        lexicon: lexicon.version,
        scores: {
          headline: headlineScore,
          body: bodyScore,
          gap,
          choiceIndex: choiceIndex(findings, neutralUses),
          tone: toneOf(body.text, (token) => valenceOf(body.facts.words[token]!), body.voices.at),
          frames: Object.fromEntries([...body.frames].map(([frame, count]) => [frame, count / sentenceCount])),
        },
        sentences: [...(headline?.sentences ?? []), ...body.sentences],
        findings,
        suppressed: [...(headline?.suppressed ?? []), ...body.suppressed],
        quotes: body.voices.quotes,
        neutralUses,
        portrayals: portrayalsOf(findings),
      },
    };
  };
}

function nameInFull(finding: Finding, speakerInFull: (name: string) => string, actorInFull: (name: string) => string | null): void {
  const full = (names: string | null) => {
    if (names === null || !names.includes(together)) return names === null ? null : actorInFull(names);
    return names.split(together).flatMap((name) => actorInFull(name) ?? []).join(together) || null;
  };
  if (finding.field === 'headline' && finding.speaker !== null) finding.speaker = speakerInFull(finding.speaker);
  finding.actor = full(finding.actor);
  finding.target = full(finding.target);
}

function byStart(a: { start: number }, b: { start: number }): number {
  return a.start - b.start;
}

function findingOf(cue: Cue, field: Field, words: string, voices: Voices, text: ParsedText, attribution: Attribution, neutralInPlace: NeutralInPlace, wordingAt: (token: number) => WordingAt): Finding {
  const { wording, first, last } = cue;
  const { voice, speaker } = voices.at(first);
  const isVerb = isVerbAt(cue, voices.text);
  // "a reckless gamble" among wordings of acts is a noun. Only a wording that leans says something of the one who acts or the one concerned.
  const isPhrase = last - first > 1 && voices.text.tokens[first]!.tag === 'ADJ' && text.tokens[last - 1]!.tag === 'NOUN';
  const role = isVerb && !isPhrase ? 'verb' : wording.lean?.endsWith('actor') ? 'said of actor' : 'said of target';
  const { actor, target } = wording.lean === null && !isVerb ? nobody : actorAndTarget(voices.text, voices.mentions, text.sentences[sentenceAt(text, first)]!, { first, last, role, isHeadline: field === 'headline', isNoun: wording.pos === 'NOUN', leansToTarget: wording.lean?.endsWith('target') === true }, attribution, wordingAt);
  return {
    field,
    start: text.tokens[first]!.start,
    end: text.tokens[last - 1]!.end,
    text: words,
    entry: wording.entry,
    family: wording.family,
    concept: wording.concept.id,
    means: wording.concept.means,
    strength: wording.strength,
    // Set once all findings of the field are there.
    weight: 0,
    voice,
    speaker,
    neutral: neutralInPlace(wording, text, cue, isVerb),
    why: wording.why,
    lean: wording.lean,
    actor,
    target,
  };
}

const nobody = { actor: null, target: null };

/** Hands out findings sentence by sentence: each call takes what starts before `end` and was not taken yet. */
function sliceBySentence(findings: readonly Finding[], neutral: readonly NeutralUse[]) {
  const taken = [0, 0];
  const take = <T extends { start: number }>(list: readonly T[], which: number, end: number): T[] => {
    const from = taken[which]!;
    let to = from;
    while (to < list.length && list[to]!.start < end) to += 1;
    taken[which] = to;
    return from === to ? [] : list.slice(from, to);
  };
  return (end: number) => ({ findings: take(findings, 0, end), neutral: take(neutral, 1, end) });
}
