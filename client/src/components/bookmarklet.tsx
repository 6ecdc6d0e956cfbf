/** The bookmarklet, to drag to the bookmarks, with how it is used. */
import { useState } from 'preact/hooks';
import { bookmarkletFor } from '../bookmarklet.ts';

export function Bookmarklet() {
  const [clicked, setClicked] = useState(false);
  const code = bookmarkletFor(location.origin);
  return (
    <section aria-labelledby="bookmarklet-title">
      <h2 id="bookmarklet-title">Send an open tab</h2>
      <p>
        Drag this to your bookmarks bar:{' '}
        <a
          class="button"
          href={code}
          onClick={(event) => {
            // Here it would send this very page.
            event.preventDefault();
            setClicked(true);
          }}
        >
          Send to Plumbline
        </a>
      </p>
      {clicked && (
        <p class="notice" role="status">
          It works from the page of an article: drag it to the bookmarks bar, open an article, and click it there.
        </p>
      )}
      <p>Then open an article in a tab and click the bookmark. The article appears here, to check before you save it; it goes from tab to tab within your browser, also where you are logged in.</p>
      <details>
        <summary>Without dragging</summary>
        <p>Make a bookmark by hand and give it this address:</p>
        <textarea aria-label="The bookmark's address" readOnly rows={4} value={code} onFocus={(event) => (event.target as HTMLTextAreaElement).select()} />
      </details>
    </section>
  );
}
