/** Room for numbers of a text that are needed only while it is taken apart, kept from text to text: to make it costs more than to fill it. */

type Numbers = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** As many as most texts have tokens. */
const fewest = 1024;

/** @returns what gives so many numbers, of any value; they hold until it is asked again */
export function createRoom<T extends Numbers>(Kind: new (size: number) => T): (size: number) => T {
  let room = new Kind(fewest);
  return (size) => {
    if (size > room.length) room = new Kind(2 * size);
    return room.subarray(0, size) as T;
  };
}
