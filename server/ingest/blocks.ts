/** A document as a row of blocks, whatever it was written in. */

/** `rule`: a line drawn or typed between parts; `page`: the start of a new page; `blank`: an empty line. */
export type BlockKind = 'heading' | 'text' | 'rule' | 'page' | 'blank';

export interface Block {
  kind: BlockKind;
  text: string;
  /** Of headings: 0 a title, 1 the highest, 9 a line in bold. */
  level: number;
}

/** A document read from its format. */
export interface DocumentText {
  blocks: Block[];
  /** True where each block is a line as it was typed, so that a paragraph may be several; false where each is a paragraph. */
  lines: boolean;
  /** True where headings have the levels that their writer gave them, and not those of the size of their type. */
  marksHeadline?: boolean;
  /** What the document says of itself apart from its text. */
  fields: { headline?: string; byline?: string; outlet?: string; publishedAt?: string; url?: string };
  /** What the format's reader left out. */
  removed: { text: string; reason: string }[];
}

const rule = /^(?:[-–—]{3,}|={3,}|\*{3,}|_{3,}|~{3,}|#{3,}|(?:[-*_=] ){2,}[-*_=])$/;

/** A block of plain text: a rule, an empty line or a line of words. */
export function textBlock(text: string): Block {
  const shown = text.trim();
  return { kind: shown === '' ? 'blank' : rule.test(shown) ? 'rule' : 'text', text: shown, level: 0 };
}

/** The text of blocks for the reader of pastes: rules and page breaks are no words. */
export function plainText(blocks: readonly Block[], lines: boolean): string {
  return blocks.filter(({ kind }) => kind !== 'rule' && kind !== 'page').map(({ text }) => text).join(lines ? '\n' : '\n\n').trim();
}

/** Number of words. */
export function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { kind, text }) => sum + (kind === 'text' || kind === 'heading' ? (text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0) : 0), 0);
}
