/** Which language a text is in. The one owner of `tinyld`. */
import { detect } from 'tinyld/light';

/** From this share of function words on a text is English; headlines have few, so a longer text is needed to say it is not. */
const englishShare = 0.1;
/** Under this many words nothing is said against a text being English. */
const fewestWords = 25;

/**
 * The language of a text.
 * @param functionWords small words that make up a third of any English text
 * @returns the ISO 639-1 code, or null when there is too little text to tell
 */
export function languageOf(text: string, functionWords: ReadonlySet<string>): string | null {
  // Where no spaces part words, three characters count as one.
  const words = text.slice(0, 20_000).toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,3}|\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const english = words.filter((word) => functionWords.has(word)).length / words.length;
  if (english >= englishShare) return 'en';
  if (words.length < fewestWords) return null;
  const detected = detect(text.slice(0, 5_000));
  return detected === '' ? null : detected;
}

/** An article in the language that its text is in, where none was given for it. */
export function withLanguage<Given extends { body: string; language?: string | null }>(article: Given, functionWords: ReadonlySet<string>): Given {
  return article.language ? article : { ...article, language: languageOf(article.body, functionWords) };
}
