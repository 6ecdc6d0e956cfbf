/** Which outlets a reader means who types a part of a name. */
import { outletKey } from '../../server/store/outlet-key.ts';

/** The outlet of this name, else all whose names hold the words as they begin: "Harwick" means Harwick Wire. What no name holds stays as it is typed. */
export function outletsMeant(typed: string, outlets: readonly string[]): string[] {
  const key = outletKey(typed);
  if (key === '') return [];
  if (outlets.some((outlet) => outletKey(outlet) === key)) return [typed];
  const words = key.split(' ');
  const holding = outlets.filter((outlet) => {
    const own = outletKey(outlet).split(/[\s-]+/);
    return words.every((word) => own.some((other) => other.startsWith(word)));
  });
  return holding.length > 0 ? holding : [typed];
}

/** The one outlet that is meant by what was typed; where none or several may be, what was typed. */
export function onlyMeant(typed: string, outlets: readonly string[]): string {
  const meant = outletsMeant(typed, outlets);
  return meant.length === 1 ? meant[0]! : typed;
}
