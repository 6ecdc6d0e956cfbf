/** A reader's word on a story: its name, what belongs to it, and what does not. It stands over the program's. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { StoryPage } from '../../../server/types/story.ts';
import { api } from '../api.ts';
import { Name } from '../components/name.tsx';
import { Failure } from '../components/notice.tsx';
import { count, day } from '../format.ts';
import { useAnswer } from '../use-answer.ts';
import { useAttempt } from '../use-attempt.ts';

export function Mending({ story, onNamed }: { story: StoryPage; onNamed: (name: string) => void }) {
  const { route } = useLocation();
  const [name, setName] = useState(story.name);
  const [words, setWords] = useState('');
  const [into, setInto] = useState('');
  const [apart, setApart] = useState<string[]>([]);
  const [newName, setNewName] = useState('');
  const [found] = useAnswer(`stories with ${words}`, () => api.stories({ q: words, limit: '30' }));
  const others = found.state === 'there' ? found.value.items.filter(({ id }) => id !== story.id) : [];
  const chosen = others.some(({ id }) => id === into) ? into : '';

  const { busy, failure, attempt } = useAttempt();
  /** One change at a time: the second of two quick clicks would find the story changed. */
  const onSubmit = (work: () => Promise<unknown>) => (event: Event) => {
    event.preventDefault();
    if (!busy) void attempt(work);
  };
  return (
    <div class="mending">
      {failure && <Failure {...failure} />}
      <form onSubmit={onSubmit(async () => { onNamed((await api.nameStory(story.id, name)).name); })}>
        <h2>Name</h2>
        <label>
          The story's name
          <input name="name" value={name} maxLength={300} required onInput={(event) => setName((event.target as HTMLInputElement).value)} />
        </label>
        <button type="submit" disabled={busy}>Save the name</button>
      </form>
      <form onSubmit={onSubmit(async () => { await api.mergeStories(story.id, chosen); route(`/stories/${encodeURIComponent(chosen)}`); })}>
        <h2>Merge</h2>
        <label>
          Find the other story
          <input type="search" name="words" value={words} onInput={(event) => setWords((event.target as HTMLInputElement).value)} />
        </label>
        <label>
          Put all texts of this story into
          <select name="into" value={chosen} onChange={(event) => setInto((event.target as HTMLSelectElement).value)}>
            <option value="">{others.length === 0 ? 'no other story was found' : 'choose a story'}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name.slice(0, 80)} ({count(other.texts, 'text', 'texts')}, {day(other.firstPublished)})
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={busy || chosen === ''}>
          Merge into it
        </button>
      </form>
      <form
        onSubmit={onSubmit(async () => {
          const split = await api.splitStory(story.id, apart, newName.trim());
          route(`/stories/${encodeURIComponent(split.id)}`);
        })}
      >
        <h2>Split</h2>
        <fieldset>
          <legend>Texts that are another story</legend>
          {story.articles.map(({ id, headline, outlet }) => (
            <label key={id} class="check">
              <input type="checkbox" checked={apart.includes(id)} onChange={() => setApart(apart.includes(id) ? apart.filter((one) => one !== id) : [...apart, id])} />
              <span>
                <Name>{headline ?? '(no headline)'}</Name> <small>{outlet === null ? 'unknown outlet' : <Name>{outlet}</Name>}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label>
          Name of the new story
          <input name="newName" value={newName} maxLength={300} placeholder={story.name} onInput={(event) => setNewName((event.target as HTMLInputElement).value)} />
        </label>
        <button type="submit" disabled={busy || apart.length === 0 || apart.length === story.texts}>
          Split off {count(apart.length, 'text', 'texts')}
        </button>
      </form>
    </div>
  );
}
