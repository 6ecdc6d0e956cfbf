/** Puts each note of the margin, and the open card, beside the line of its finding. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Stretches of one line of text differ in height by less than this, in pixels. */
const sameLine = 6;

/**
 * Aligns the notes of the rows in a container, again whenever its width changes. A note is marked `data-note` with the
 * index of its finding, the finding's first stretch `data-mark` with the same. Notes of one line of text stand side by
 * side, so that the margin is no longer than the text.
 * @param changed whatever moves lines or notes
 */
export function useAlignedNotes(container: RefObject<HTMLElement | null>, changed: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() => align(element));
    observer.observe(element);
    align(element);
    return () => observer.disconnect();
  }, changed);
}

function align(container: HTMLElement): void {
  const [first] = container.getElementsByClassName('row');
  // Where there is no room for a margin, rows have one column (styles/article.css).
  const hasMargin = first !== undefined && getComputedStyle(first).gridTemplateColumns.includes(' ');
  for (const row of container.querySelectorAll<HTMLElement>('.row')) {
    const top = row.getBoundingClientRect().top;
    const lineOf = (index: string) => (row.querySelector(`[data-mark="${index}"]`)?.getClientRects()[0]?.top ?? top) - top;
    const notes = [...row.querySelectorAll<HTMLElement>('[data-note]')];
    for (const note of notes) note.classList.remove('starts');
    let before = -Infinity;
    for (const note of hasMargin ? notes : []) {
      const line = lineOf(note.dataset['note']!);
      if (line - before < sameLine) continue;
      before = line;
      note.classList.add('starts');
      note.style.setProperty('--space', '0px');
      const stands = note.firstElementChild!.getBoundingClientRect().top - top;
      note.style.setProperty('--space', `${Math.max(0, line - stands)}px`);
    }
    const card = row.querySelector<HTMLElement>('[data-card]');
    if (card) card.style.top = hasMargin ? `${Math.max(0, lineOf(card.dataset['card']!) - 8)}px` : '';
  }
}
