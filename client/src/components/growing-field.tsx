/** A field for one line that may be long: it grows with its text, so that a headline is read whole. */

interface Props {
  name: string;
  value: string;
  /** The element that says what is wrong with it, where something is. */
  faultId?: string | undefined;
  onText: (text: string) => void;
}

export function GrowingField({ name, value, faultId, onText }: Props) {
  return (
    <span class="growing" data-text={value}>
      <textarea
        name={name}
        rows={1}
        value={value}
        aria-invalid={faultId ? true : undefined}
        aria-describedby={faultId}
        // It holds one line: what is pasted with breaks is joined, and Enter sends the form as in any such field.
        onInput={(event) => onText((event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          (event.target as HTMLTextAreaElement).form?.requestSubmit();
        }}
      />
    </span>
  );
}
