/** Names as they are given, in any script. */
import { Fragment } from 'preact';

/** A name by itself: one that is written from right to left does not pull the numbers and signs beside it along. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

/** Names in a row, "A, B and C"; of more than `most` the first, "A, B and 3 more". */
export function Names({ of, most = 3 }: { of: readonly string[]; most?: number }) {
  const more = of.length - most;
  return (
    <>
      {of.slice(0, most).map((name, at) => (
        <Fragment key={at}>
          {at === 0 ? '' : at === of.length - 1 ? ' and ' : ', '}
          <Name>{name}</Name>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}
