/** Leads from texts that were just taken in to the story that they tell, where it has several texts by now. */
import { api } from '../api.ts';
import { count } from '../format.ts';
import { useAnswer } from '../use-answer.ts';

/** Stories that are led to: of many uploaded texts there is a list of stories. */
const mostStories = 3;

interface Text {
  id: string;
  story: string | null;
}

export function OneStory({ texts }: { texts: readonly Text[] }) {
  const stories = new Map<string, Set<string>>();
  for (const { id, story } of texts) if (story !== null) stories.set(story, (stories.get(story) ?? new Set()).add(id));
  const most = [...stories].sort((a, b) => b[1].size - a[1].size).slice(0, mostStories);
  return (
    <>
      {most.map(([story, own]) => (
        <StoryLink key={story} story={story} own={own.size} />
      ))}
    </>
  );
}

function StoryLink({ story, own }: { story: string; own: number }) {
  const [answer] = useAnswer(`texts of ${story}, ${own} of them new`, () => api.articles({ story, limit: '1' }));
  if (answer.state !== 'there' || answer.value.total < 2) return null;
  const others = answer.value.total - own;
  const these = own === 1 ? 'This text' : `These ${own.toLocaleString('en')} texts`;
  return (
    <p class="notice">
      <a href={`/stories/${encodeURIComponent(story)}`}>
        {these}
        {others > 0 && ` and ${count(others, 'other', 'others')}`} are one story: see them side by side
      </a>
    </p>
  );
}
