/** A day of a filter. */
import { useId } from 'preact/hooks';
import { FieldFault } from './field-fault.tsx';

interface Props {
  label: string;
  name: string;
  value: string | undefined;
  /** What is wrong with it, where something is. */
  fault?: string | undefined;
  onDay: (day: string) => void;
}

/** A year that is being typed begins with zeros: 0002 is 2026 after its first digit. */
const unfinished = /^0/;

export function DateField({ label, name, value, fault, onDay }: Props) {
  const id = useId();
  return (
    <label>
      {label}
      <input
        type="date"
        name={name}
        value={value ?? ''}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? id : undefined}
        onChange={(event) => {
          const day = (event.target as HTMLInputElement).value;
          if (!unfinished.test(day)) onDay(day);
        }}
      />
      <FieldFault id={id} fault={fault} />
    </label>
  );
}

/** What is wrong with a range of days by itself. */
export function rangeFault(from: string | undefined, to: string | undefined): string | undefined {
  return from && to && to < from ? 'this day is before the first one' : undefined;
}
