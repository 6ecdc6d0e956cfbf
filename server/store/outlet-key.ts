/** When two spellings are one outlet, as far as the store goes: intake knows further spellings. */

/** The name folded: case, white space and a leading article aside. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').toLowerCase().replace(/^the\s+/, '').replace(/\s+/g, ' ').trim();
}
