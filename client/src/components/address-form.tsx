/** One address to fetch a page from. */
import { useKept } from '../kept.ts';

interface Props {
  busy: boolean;
  onAddress: (url: string) => void;
}

export function AddressForm({ busy, onAddress }: Props) {
  const [url, setUrl] = useKept('address', '', true);
  return (
    <form
      class="address"
      aria-labelledby="address-title"
      onSubmit={(event) => {
        event.preventDefault();
        onAddress(url.trim());
      }}
    >
      <h3 id="address-title">Or fetch a page by its address</h3>
      <label>
        The address of an article
        <input name="address" type="url" value={url} onInput={(event) => setUrl((event.target as HTMLInputElement).value)} placeholder="https://…" required />
      </label>
      <p class="hint">The site is called once, for this page; its robots.txt is kept to.</p>
      <p class="actions">
        <button type="submit" disabled={busy}>
          {busy ? 'Fetching …' : 'Fetch it'}
        </button>
      </p>
    </form>
  );
}
