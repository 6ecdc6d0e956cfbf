/** What is wrong with a field, under it. */

export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  return fault ? (
    <small class="fault" id={id} role="alert">
      {fault}
    </small>
  ) : null;
}
