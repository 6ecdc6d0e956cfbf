/** JSON of records, with ids that are numbers kept as they were written. */

/** An id that is a number. In JSON a quotation mark without a stroke before it ends or begins a text, so this is a key wherever it stands. */
const numberAsId = /(?<!\\)"id"(\s*):(\s*)(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,}])/g;

/**
 * Parses JSON; ids that are numbers come as texts, since a number of more than some 16 digits would lose its last ones.
 * @throws SyntaxError when it is no JSON
 */
export function parseRecords(text: string): unknown {
  try {
    return JSON.parse(text.replace(numberAsId, '"id"$1:$2"$3"')) as unknown;
  } catch {
    // The message is to speak of the text as it was given.
    return JSON.parse(text) as unknown;
  }
}
