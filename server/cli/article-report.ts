/** A scored article as a report for the terminal. */
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import type { Finding } from '../types/finding.ts';
import { strengthNames, voiceNames } from '../types/names.ts';
import type { FieldScore } from '../types/score.ts';

/** Headline, scores with their evidence, and every finding in the order of the text. */
export function reportOf(article: AnalyzedArticle): string {
  const lines = [article.headline ?? '(no headline)', [article.outlet, article.origin && `first in ${article.origin}`, article.publishedAt].filter(Boolean).join(', ')];
  lines.push(`  headline  ${scoreLine(article.scores.headline)}`, `  body      ${scoreLine(article.scores.body)}`);
  const { choiceIndex, tone } = article.scores;
  if (choiceIndex !== null) lines.push(`  choices   loaded wordings in ${Math.round(100 * choiceIndex)} % of the choices met, by strength`);
  if (tone.narrator !== null) lines.push(`  tone      ${tone.narrator.toFixed(1)} in the outlet's own words${tone.quoted === null ? '' : `, ${tone.quoted.toFixed(1)} in quoted ones`} (AFINN per 100 words; tone is not framing)`);
  lines.push('', ...article.findings.map(findingLine));
  if (article.findings.length === 0) lines.push('  no loaded wording of the lexicon was found');
  if (article.suppressed.length > 0) lines.push('', `  set aside: ${article.suppressed.map((one) => `${one.text} (${one.reason})`).join('; ')}`);
  return `${lines.filter((line, index) => index !== 1 || line !== '').join('\n')}\n`;
}

function scoreLine(score: FieldScore | null): string {
  if (score === null) return 'none given';
  const evidence = `${score.findings} ${score.findings === 1 ? 'finding' : 'findings'} in ${score.words} words, ${score.own} in the outlet's own voice`;
  if (score.score === null || score.interval === null) return `too short to say; ${evidence}`;
  return `${Math.round(score.score)} of 100 (${Math.round(score.interval[0])} to ${Math.round(score.interval[1])}); ${evidence}`;
}

function findingLine(finding: Finding): string {
  const voice = finding.voice === 'narrator' ? `${voiceNames.narrator} voice` : `${voiceNames[finding.voice]}${finding.speaker ? `, ${finding.speaker}` : ''}`;
  const neutral = finding.neutral.length > 0 ? `; neutral: ${finding.neutral.join(', ')}` : '';
  return `  ${finding.field === 'headline' ? 'headline ' : ''}"${finding.text}" — ${strengthNames[finding.strength]}, ${voice}${neutral}`;
}
