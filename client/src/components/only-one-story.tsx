/** Says that a page is narrowed to one story, and leads to it, or back to all. */
export function OnlyOneStory({ story, onAll }: { story: string; onAll: () => void }) {
  return (
    <p class="counted">
      Only one story. <a href={`/stories/${encodeURIComponent(story)}`}>See the story</a>{' '}
      <button type="button" class="small" onClick={onAll}>
        All stories
      </button>
    </p>
  );
}
