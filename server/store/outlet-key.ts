/** When two spellings are one outlet, as far as a store or a comparison goes: intake knows further spellings. */

/** The name folded: case, white space and a leading article aside. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').toLowerCase().replace(/^the\s+/, '').replace(/\s+/g, ' ').trim();
}

/** Gives each outlet's name under its commonest spelling, of equals the last met. @param outlets one a text */
export function commonSpelling(outlets: readonly string[]): (outlet: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const outlet of outlets) {
    const spellings = counts.get(outletKey(outlet)) ?? new Map<string, number>();
    const before = spellings.get(outlet) ?? 0;
    // Set anew, so that the last met stands last.
    spellings.delete(outlet);
    counts.set(outletKey(outlet), spellings.set(outlet, before + 1));
  }
  const names = new Map([...counts].map(([key, spellings]) => [key, [...spellings].reduce((most, one) => (one[1] >= most[1] ? one : most))[0]]));
  return (outlet) => names.get(outletKey(outlet)) ?? outlet;
}
