/** Where no outlet has enough texts for a mean: the stories that can be read side by side already. */
import { api } from '../api.ts';
import { Names } from './name.tsx';
import { useAnswer } from '../use-answer.ts';

const mostStories = 3;

export function StoriesSoFar({ outlet }: { outlet?: string | undefined }) {
  const [answer] = useAnswer(`stories so far ${outlet ?? ''}`, () => api.stories({ outlet, limit: String(mostStories) }));
  if (answer.state !== 'there') return null;
  const shared = answer.value.items.filter(({ outlets }) => outlets.length > 1);
  if (shared.length === 0) return null;
  return (
    <div class="notice">
      <p>What a few texts can show is how one story is worded side by side:</p>
      <ul>
        {shared.map(({ id, name, outlets }) => (
          <li key={id}>
            <a href={`/stories/${encodeURIComponent(id)}`}>{name}</a> <small>in the words of <Names of={outlets} most={4} /></small>
          </li>
        ))}
      </ul>
    </div>
  );
}
