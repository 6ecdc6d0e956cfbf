/** A field for words that are taken when they are whole: on Enter, or when the field is left. */
import { useEffect, useId, useState } from 'preact/hooks';
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
  // What is being typed stays when the page around the field is drawn anew, as it is when an answer comes in.
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  const words = (event: Event) => (event.target as HTMLInputElement).value;
  return (
    <>
      <input type="search" maxLength={500} {...(rest as object)} value={typed ?? value} aria-invalid={fault ? true : undefined} aria-describedby={fault ? id : undefined} onInput={(event) => setTyped(words(event))} onChange={(event) => onWords(words(event))} />
      <FieldFault id={id} fault={fault} />
    </>
  );
}
