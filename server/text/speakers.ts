/** Who a speaker's noun phrase stands for: a pronoun or a last name led back to the person named before. */
import { createAntecedents, type Spoke } from './antecedents.ts';
import { createDescriptions } from './descriptions.ts';
import type { Attribution } from './attribution.ts';
import { endsInS } from './inflect.ts';
import { mentionBefore, mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import { paragraphBreak, type Stretch } from './noun-phrases.ts';
import { createOwnedSpeakers } from './owned-speakers.ts';
import { sentenceAt, type ParsedText } from './parse.ts';
import { mainSubject } from './subjects.ts';

/** Resolves the noun phrase of a speaker; keeps who spoke last for pronouns. */
export interface SpeakerResolver {
  /** @param first,last tokens of the phrase @returns the speaker's name or phrase, or null for the outlet itself or nobody */
  resolve(first: number, last: number): string | null;
  /** The same of a phrase inside a quotation, asked once all quotations are read: it takes the word from nobody. */
  aside(first: number, last: number): string | null;
  /** True when the phrase names a person or a body that can speak, rather than a thing that shows something. */
  canSpeak(first: number, last: number): boolean;
  /** The person's name that begins at a token, or null. */
  namedAt(token: number): Stretch | null;
  /** The first person named within a stretch who owns nothing there ("Care worker Mara Lund, 43, from Harwick"), or null. */
  personIn(first: number, last: number): Stretch | null;
  /** True for "he", "she" and "they", and for "some" or "many on the left": somebody else speaks, also where the text does not say who. */
  isSomebody(first: number, last: number): boolean;
}

/** How long the office of a speaker may be, in tokens: "a spokeswoman for the border guard". */
const longestRole = 12;

/** How far back one without a name spoke last who goes on as "he" or "she", in tokens. */
const longestSilence = 60;

/** @param quoted whether a token stands in quotation marks */
export function createResolver(text: ParsedText, mentions: Mentions, attribution: Attribution, quoted: (token: number) => boolean): SpeakerResolver {
  const { tokens, classes, endings } = text;
  const antecedentOf = createAntecedents(text, mentions, quoted);
  const descriptions = createDescriptions(text, mentions, attribution, antecedentOf);
  const owned = createOwnedSpeakers(text, mentions, attribution);
  let lastSpeaker: Spoke | null = null;

  /** The mention within a stretch that ends it, else one of a person, else the first if it begins there. */
  const mentionIn = (first: number, last: number): Mention | null => {
    let chosen: Mention | null = null;
    for (let index = mentionsBefore(mentions, first); index < mentions.all.length && mentions.all[index]!.last <= last; index += 1) {
      const mention = mentions.all[index]!;
      if (isOfSomebody(mention)) continue;
      if (mention.last === last) return mention;
      // "a Fine Gael source", "the Harwick-born runner": the name only describes the one behind it.
      const { lower, tag } = tokens[mention.last]!;
      if ((tag === 'NOUN' && !isTail(lower)) || (lower === '-' && joinsWords(mention.last))) continue;
      if (chosen === null || (mention.person && !chosen.person)) chosen = mention;
    }
    return chosen?.person ? chosen : null;
  };

  /** "employees of Brightbox", "the mayor of Harwick": the name only tells whose they are. */
  const isOfSomebody = ({ first }: Mention): boolean => {
    const before = mentionBefore(mentions, first);
    // "a bench of Justices Meera Pathak and R. Subramaniam"
    if (tokens[first - 1]?.lower === 'and' && before !== undefined && before.last === first - 1) return isOfSomebody(before);
    let of = first - 1;
    // "the wife of jailed Russian activist Anton Belov"
    while (of > 0 && tokens[of]!.lower !== 'of' && /^(DET|ADJ|NOUN|PROPN|VERB)$/.test(tokens[of]!.tag) && first - of < longestRole) of -= 1;
    const noun = tokens[of - 1];
    return tokens[of]?.lower === 'of' && noun?.tag === 'NOUN' && noun.value === noun.lower;
  };

  const remember = (name: string, at: number, person: boolean): string => {
    lastSpeaker = { name, at, person };
    return name;
  };

  return {
    resolve(first, last) {
      let from = first;
      let to = last;
      while (from < to && (tokens[from]!.tag === 'PUNCT' || tokens[from]!.tag === 'ADV' || tokens[from]!.tag === 'CCONJ' || tokens[from]!.tag === 'SCONJ')) from += 1;
      // "At least one official": the quantity is no place.
      if (to - from > 2 && tokens[from]!.lower === 'at' && classes.bounds.has(tokens[from + 1]!.lower)) from += 2;
      const apposed = apposedTo(from, to);
      if (apposed !== null) return remember(apposed.name, from, true);
      for (let at = from; at < to; at += 1) {
        const { tag, lower } = tokens[at]!;
        if (lower === '-' && joinsWords(at)) continue;
        const body = at > from && lower === 'for' ? descriptions.bodySpokenFor(at, to) : null;
        if (body !== null) return remember(body.name, from, false);
        // "A statement from the Democratic committee said"
        if (at > from && (lower === 'from' || lower === 'by') && isWritten(tokens[at - 1]!.lower) && this.canSpeak(at + 1, to)) return this.resolve(at + 1, to);
        // What follows a comma or a preposition only describes the speaker.
        if (at > from && (lower === ',' || lower === '(' || lower === '—' || lower === '-' || classes.relatives.has(lower) || (tag === 'ADP' && (lower !== 'of' || speaksOf(at)))) && !insideMention(at)) {
          // "People close to Lund", "officials familiar with the talks"
          to = lower === 'to' || lower === 'with' ? withoutAdjective(from, at) : at;
        }
      }
      // "Lund and Voss both said", "A post this month", "Twenty minutes later": what stands behind the name, or in place of one, is none.
      while (to > from && (isTail(tokens[to - 1]!.lower) || tokens[to - 1]!.lower === '.')) to -= 1;
      if (from >= to) return null;
      // "Her lawyer said": whose lawyer it is only describes the speaker.
      if (to - from > 1 && classes.speakerOwners.has(tokens[from]!.lower)) from += 1;
      if (to - from === 1 || tokens[from]!.tag === 'PRON') {
        const { lower } = tokens[from]!;
        if (lower === 'he' || lower === 'she') {
          const name = nounBefore(from, false, lower) ?? unnamedBefore(from, lower) ?? antecedentOf(from, lower, lastSpeaker);
          return name ? remember(name, from, true) : null;
        }
        if (lower === 'it') return !isItSaying(from) ? null : (nounBefore(from, true, lower) ?? (lastSpeaker && lastSpeaker.at < from && !lastSpeaker.person ? lastSpeaker.name : null));
        // "according to her"
        if (classes.hisOrHer.has(lower) || lower === 'him') return antecedentOf(from, classes.she.has(lower) ? 'she' : 'he', lastSpeaker);
        if (lower === 'they') return severalBefore(from) ?? nounBefore(from, true, lower) ?? (lastSpeaker && lastSpeaker.at < from ? lastSpeaker.name : null);
        if (tokens[from]!.tag === 'PRON' && lower !== 'one') return null;
      }
      // "Biden's secretary of state": the owner only describes; the head follows.
      let owner: Stretch | null = null;
      for (let at = to - 2; at > from; at -= 1) {
        if (tokens[at]!.lower === "'s" && tokens[at]!.tag !== 'AUX' && !isBehindOf(from, at)) {
          if ((attribution.speech.has(tokens[to - 1]!.lower) || isWritten(tokens[to - 1]!.lower)) && !isTail(tokens[at - 1]!.lower)) to = at;
          else {
            owner = { first: from, last: at };
            from = at + 1;
          }
          break;
        }
      }
      const both = pairIn(from, to);
      if (both !== null) return remember(both, from, false);
      const partisan = attribution.parties.has(tokens[to - 1]!.lower) ? descriptions.described(from + 1, to, lastSpeaker) : null;
      if (partisan !== null) return remember(partisan, from, true);
      const mention = mentionIn(from, to);
      if (mention) return remember(mention.name, from, mention.person);
      if (tokens[from]!.tag === 'ADP') return null;
      const issuer = descriptions.issuerOf(from, to, lastSpeaker);
      if (issuer !== null) return remember(issuer.name, from, issuer.person);
      // "One banner"
      if (tokens[from]!.tag === 'DET' || (tokens[from]!.lower === 'one' && to - from > 1 && /^(NOUN|ADJ)$/.test(tokens[from + 1]!.tag))) from += 1;
      if (from >= to) return null;
      const named = descriptions.byOffice(from, to) ?? descriptions.described(from, to, lastSpeaker);
      if (named) return remember(named, from, true);
      if (!tokens.slice(from, to).some((token) => token.tag === 'NOUN' || token.tag === 'PROPN' || attribution.speakers.has(token.lower) || attribution.accounts.has(token.lower))) return null;
      return remember(owned.nameOf(from, to, owner), from, false);
    },
    aside(first, last) {
      const spoke = lastSpeaker;
      lastSpeaker = null;
      const name = this.resolve(first, last);
      lastSpeaker = spoke;
      return name;
    },
    isSomebody: (first, last) => (last - first === 1 && (classes.heSheOrThey.has(tokens[first]!.lower) || isItSaying(first))) || classes.unnamed.has(tokens[first]!.lower) || (last - first === 2 && classes.indefinite.has(tokens[first]!.lower) && classes.ordinals.has(tokens[first + 1]!.lower)),
    namedAt(token) {
      const mention = mentions.all[mentionsBefore(mentions, token)];
      return mention?.first === token && mention.person && tokens[mention.last]?.lower !== "'s" ? mention : null;
    },
    personIn(first, last) {
      for (let index = mentionsBefore(mentions, first); index < mentions.all.length && mentions.all[index]!.last <= last; index += 1) {
        const mention = mentions.all[index]!;
        if (mention.person && tokens[mention.last]?.lower !== "'s") return mention;
      }
      return null;
    },
    canSpeak(first, last) {
      if (mentions.all[mentionsBefore(mentions, first)]?.first! < last) return true;
      for (let at = first; at < last; at += 1) {
        const { lower, tag } = tokens[at]!;
        if (tag === 'PRON' ? !classes.things.has(lower) : attribution.speakers.has(lower) || attribution.accounts.has(lower) || endings.people.test(lower)) return true;
        if (tag === 'ADP' && at > first) break;
      }
      return false;
    },
  };

  /** "the coach, Rob Yeo", "a spokeswoman for the guard, Anna Miller, said": the one whom an office behind a comma names. */
  function apposedTo(from: number, to: number): Mention | null {
    let head = from;
    // "the Delhi-based think tank's director, Anil Rao"
    while (head < to && (/^(DET|PRON|ADJ|NOUN|PROPN|PART|NUM)$/.test(tokens[head]!.tag) || (head > from && joinsWords(head)) || (tokens[head]!.tag === 'VERB' && head - 1 > from && joinsWords(head - 1)))) head += 1;
    const role = tokens[head - 1];
    if (role === undefined || head === from || (role.tag !== 'NOUN' && role.tag !== 'PROPN' && role.lower !== 'one')) return null;
    const isRole = role.tag === 'NOUN' || role.lower === 'one' || attribution.speakers.has(role.lower) || attribution.titles.has(role.lower);
    for (let comma = head; comma <= to && comma < head + longestRole; comma += 1) {
      const { lower, tag } = tokens[comma] ?? { lower: '.', tag: 'PUNCT' };
      if (tag === 'PUNCT' && lower !== ',' && lower !== '-') return null;
      if (lower !== ',') continue;
      // "the Public Protector, advocate Nomsa Dlamini"
      const name = behindAgeOrTrade(comma + 1);
      const named = mentions.all[mentionsBefore(mentions, name)];
      // Behind the last comma a name must end what is looked at: "said the coach, Rob Yeo." but not "said the coach, Rob Yeo said".
      const ends = named?.first === name && (named.last === to || tokens[named.last]?.tag === 'PUNCT' || tokens[named.last]?.lower === 'of' || classes.relatives.has(tokens[named.last]?.lower ?? ''));
      // "an owner in Clifton, N.J.," names a place.
      if (!isRole && name === comma + 1) return null;
      return ends && (named.person || (attribution.speakers.has(role.lower) && tokens[comma - 1]!.tag !== 'PROPN')) ? named : null;
    }
    return null;
  }

  /** "advocate Nomsa Dlamini", "13-year-old Imani Rhodes": where the name begins behind a comma. */
  function behindAgeOrTrade(first: number): number {
    let at = first;
    while (at < first + 6 && tokens[at] !== undefined && tokens[at]!.value === tokens[at]!.lower && (/^(NOUN|NUM|ADJ)$/.test(tokens[at]!.tag) || (at > first && tokens[at]!.lower === '-'))) at += 1;
    return tokens[at]?.tag === 'PROPN' && (at - first === 1 || tokens[first]?.tag === 'NUM') ? at : first;
  }

  function isWritten(noun: string): boolean {
    return attribution.writings.has(noun) || attribution.accounts.has(noun);
  }

  function isTail(word: string): boolean {
    return word === '-' || classes.jointly.has(word) || classes.timeWords.has(word) || classes.timeNouns.has(word);
  }

  /** The hyphen of "a dressing-room source" has no space beside it. */
  function joinsWords(at: number): boolean {
    return tokens[at - 1]?.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]?.start;
  }

  /** "It said", of a body named before; elsewhere "it" is a thing. */
  function isItSaying(at: number): boolean {
    if (tokens[at]!.lower !== 'it') return false;
    let verb = at + 1;
    while (tokens[verb]?.tag === 'ADV' || classes.have.has(tokens[verb]?.lower ?? '')) verb += 1;
    // "It apologised and said"
    if (tokens[verb]?.tag === 'VERB' && tokens[verb + 1]?.lower === 'and') verb += 2;
    const { lower } = tokens[verb] ?? tokens[at]!;
    if (attribution.saying.has(lower) || attribution.naming.has(lower)) return true;
    // "It found that", of a document that has spoken.
    return (attribution.finding.has(lower) || attribution.proving.has(lower)) && lastSpeaker !== null && attribution.accounts.has(lastSpeaker.name.slice(lastSpeaker.name.lastIndexOf(' ') + 1).toLowerCase());
  }

  /**
   * "A rival poet shrugged. “It was bad,” he said.", "The embassy answered. It said": the subject of the sentence before, where it
   * is one who speaks without a name, and nobody has spoken since.
   * @param definite whether "the embassy" will do: "the congressman" is often somebody named before
   */
  function nounBefore(at: number, definite: boolean, pronoun: string): string | null {
    let place = sentenceAt(text, at) - 1;
    while (place >= 0 && quoted(text.sentences[place]!.first)) place -= 1;
    const sentence = text.sentences[place];
    if (sentence === undefined || paragraphBreak(text, sentence.last - 1, sentence.last)) return null;
    const subject = mainSubject(text, sentence.first, sentence.last);
    if (lastSpeaker !== null && lastSpeaker.at >= sentence.first) {
      // "Lund said his son had asked him. “…,” he said."
      const named = subject !== null && mentionIn(subject.first, subject.last)?.person === true;
      return !named && descriptions.isUnnamed(lastSpeaker, pronoun) ? lastSpeaker.name : null;
    }
    // "The governor tried again. “…,” she said."
    if (subject !== null && !definite && tokens[subject.first]!.lower === 'the' && subject.last - subject.first > 1) return descriptions.byOffice(subject.first + 1, subject.last);
    if (subject === null || classes.subjects.has(tokens[subject.first]!.lower)) return null;
    // "Western Rail has cancelled all trains. It said"
    const body = definite ? mentionAtEnd(subject.first, subject.last) : null;
    if (body !== null) return body.name;
    let head = subject.first;
    while (head < subject.last && /^(DET|PRON|ADJ|NOUN|PROPN|PART)$/.test(tokens[head]!.tag)) head += 1;
    // "A source close to the minister"
    while (head - 1 > subject.first && tokens[head - 1]!.tag === 'ADJ') head -= 1;
    const noun = tokens[head - 1];
    if (head === subject.first || noun!.tag !== 'NOUN' || !attribution.speakers.has(noun!.lower) || noun!.lower.endsWith('s')) return null;
    if (pronoun !== 'it' && pronoun !== 'they' && attribution.collectives.has(noun!.lower)) return null;
    // "Her husband left. “…,” she said"
    if ((pronoun === 'she' && attribution.titlesOfHim.has(noun!.lower)) || (pronoun === 'he' && attribution.titlesOfHer.has(noun!.lower))) return null;
    if (apposedTo(subject.first, subject.last) !== null) return null;
    const first = subject.first + Number(tokens[subject.first]!.tag === 'DET');
    return text.text.slice(tokens[first]!.start, tokens[head - 1]!.end);
  }

  /** "One former member said so. “…,” she said.": one without a name who has just spoken, with nobody named since whom the pronoun fits. */
  function unnamedBefore(at: number, pronoun: string): string | null {
    if (lastSpeaker === null || at - lastSpeaker.at > longestSilence || !descriptions.isUnnamed(lastSpeaker, pronoun)) return null;
    // "Lund said his son had asked him": the son is only told of.
    const sentence = text.sentences[sentenceAt(text, lastSpeaker.at)]!;
    const subject = mainSubject(text, sentence.first, sentence.last);
    if (subject === null || lastSpeaker.at < subject.first || lastSpeaker.at >= subject.last) return null;
    for (let index = mentionsBefore(mentions, lastSpeaker.at); index < mentions.all.length && mentions.all[index]!.first < at; index += 1) {
      const mention = mentions.all[index]!;
      if (mention.person && !quoted(mention.first) && (mentions.pronouns.get(mention.name) ?? pronoun) === pronoun) return null;
    }
    return lastSpeaker.name;
  }

  /** Whether an owner is himself what somebody is of: "the leader of Norland's biggest union". */
  function isBehindOf(from: number, owned: number): boolean {
    for (let at = owned - 1; at > from; at -= 1) if (tokens[at]!.lower === 'of' && tokens[at - 1]!.tag === 'NOUN' && !insideMention(at)) return true;
    return false;
  }

  /** A body's name that a phrase ends with, or null. */
  function mentionAtEnd(from: number, to: number): Mention | null {
    const mention = mentionBefore(mentions, to);
    return mention !== undefined && mention.first >= from && mention.last === to && !mention.person && !mention.office && !isOfSomebody(mention) ? mention : null;
  }

  /** "Doctors will march in protest at what they call a disgrace": the subject of the pronoun's own sentence, where it is several. */
  function severalBefore(at: number): string | null {
    const { first } = text.sentences[sentenceAt(text, at)]!;
    const subject = lastSpeaker !== null && lastSpeaker.at >= first ? null : mainSubject(text, first, at);
    if (subject === null || subject.last >= at) return null;
    let head = subject.first;
    while (head + 1 < subject.last && tokens[head + 1]!.tag !== 'ADP' && tokens[head + 1]!.tag !== 'PUNCT') head += 1;
    const { lower } = tokens[head]!;
    if (!endsInS(lower) || !(attribution.persons.has(lower) || attribution.speakers.has(lower))) return null;
    return text.text.slice(tokens[subject.first + Number(tokens[subject.first]!.tag === 'DET')]!.start, tokens[head]!.end);
  }

  /** "Mara Lund and Piet Voss": two people and nothing else. */
  function pairIn(from: number, to: number): string | null {
    const index = mentionsBefore(mentions, from);
    const [first, second] = [mentions.all[index], mentions.all[index + 1]];
    const joined = first?.person && second?.person && first.first === from && second.last === to && second.first === first.last + 1 && tokens[first.last]!.lower === 'and';
    return joined ? `${first.name} and ${second.name}` : null;
  }

  /** "said Lund of the plan", "said Senator Lund of Norland": what is spoken of, or where he is from, where "the Archbishop of the North" is a title. */
  function speaksOf(at: number): boolean {
    const before = mentionBefore(mentions, at);
    return before !== undefined && before.last === at && !before.office && !attribution.titles.has(tokens[at - 1]!.lower) && (before.person || tokens[at + 1]?.tag === 'DET');
  }

  function withoutAdjective(from: number, to: number): number {
    return to - from > 1 && tokens[to - 1]!.tag === 'ADJ' ? to - 1 : to;
  }

  function insideMention(at: number): boolean {
    const before = mentionBefore(mentions, at);
    return before !== undefined && at < before.last;
  }
}
