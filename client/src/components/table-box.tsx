/** The box of a table, which may be wider than the screen: it is scrolled by finger or by keyboard, so it has a name. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table holds. */
  name: string;
  /** True where the table is there to be heard only: then nothing is scrolled, and no landmark is needed to come to it. */
  offscreen?: boolean;
  children: ComponentChildren;
}

export function TableBox({ name, offscreen = false, children }: Props) {
  if (offscreen) return <div class="tablewrap offscreen">{children}</div>;
  return (
    <div class="tablewrap" tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}
