/** A field for words that are taken when they are whole: on Enter, or when the field is left. */
import { useId, useState } from 'preact/hooks';
import { FieldFault } from './field-fault.tsx';

/** How a search for words finds texts, for the field's title. */
export const howWordsAreFound = 'Every word must be there, by its beginning: vaccin finds vaccines. Words in quotation marks must stand in a row, as they are.';

interface Props {
  name?: string;
  /** The `datalist` of what may be meant. */
  list?: string;
  placeholder?: string;
  title?: string;
  value: string | undefined;
  /** What is wrong with it, where something is. */
  fault?: string | undefined;
  onWords: (words: string) => void;
}

export function SearchField({ value = '', onWords, fault, ...rest }: Props) {
  const id = useId();
  // What is being typed stays when the page around the field is drawn anew, as it is when an answer comes in, and gives way to a new value.
  const [typed, setTyped] = useState<{ over: string; words: string | null }>({ over: value, words: null });
  // Not in an effect: that runs after the field is drawn, and took away what was typed in the meantime.
  if (typed.over !== value) setTyped({ over: value, words: null });
  const words = (event: Event) => (event.target as HTMLInputElement).value;
  return (
    <>
      <input type="search" maxLength={500} {...(rest as object)} value={typed.words ?? value} aria-invalid={fault ? true : undefined} aria-describedby={fault ? id : undefined} onInput={(event) => setTyped({ over: value, words: words(event) })} onChange={(event) => onWords(words(event))} />
      <FieldFault id={id} fault={fault} />
    </>
  );
}
