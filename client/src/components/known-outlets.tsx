/** The outlets that are here already, for a field to offer: so that one is not typed in another way. */
import { api } from '../api.ts';
import { useAnswer } from '../use-answer.ts';

/** @param id of the `datalist`, by which fields name it */
export function KnownOutlets({ id }: { id: string }) {
  const [known] = useAnswer('outlets', () => api.outlets());
  return <datalist id={id}>{known.state === 'there' && known.value.items.map(({ outlet }) => <option key={outlet} value={outlet} />)}</datalist>;
}
