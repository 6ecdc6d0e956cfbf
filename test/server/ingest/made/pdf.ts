/** PDFs for tests, written by hand: pages of text at given places, a page that is a picture, a password. */
import { createHash } from 'node:crypto';

/** A line of text; `y` in points from the top of the page. */
export interface PrintedLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

const width = 595;
const height = 842;

export function makePdf(pages: readonly (readonly PrintedLine[])[], password: string | null = null): Buffer {
  const streams = pages.map((lines) => lines.map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped(text)}) Tj ET`).join('\n'));
  return assemble(streams, '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>', [], password);
}

/** A scanned page: a picture and no text. */
export function makePicturePdf(): Buffer {
  const picture = '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u0080\nendstream';
  return assemble(['500 0 0 700 40 60 cm /Im1 Do'], '/XObject << /Im1 PICTURE >>', [picture], null);
}

/** A PDF whose page is a packed part, given as it lies in the file. */
export function makePackedPdf(packed: string): Buffer {
  return assemble([''], '', [`<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`], null);
}

/** Sets a text in a column: broken at about the given number of characters, words at hyphens where they are marked with "|". */
export function setColumn(paragraphs: readonly string[], { x, y, characters, size = 10, indent = 12 }: { x: number; y: number; characters: number; size?: number; indent?: number }): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let top = y;
  for (const paragraph of paragraphs) {
    let line = '';
    let first = true;
    const end = () => {
      lines.push({ text: line, x: x + (first ? indent : 0), y: top, size });
      top += size * 1.2;
      first = false;
      line = '';
    };
    for (const word of paragraph.split(' ')) {
      const whole = word.replace('|', '');
      const room = characters - line.length - (first ? 2 : 0);
      const [start, rest] = word.split('|');
      if (line === '' || whole.length + 1 <= room) line += (line === '' ? '' : ' ') + whole;
      else if (rest !== undefined && start!.length + 2 <= room) {
        line += ` ${start}-`;
        end();
        line = rest;
      } else {
        end();
        line = whole;
      }
    }
    end();
  }
  return lines;
}

const windows: Record<string, number> = { '’': 0x92, '‘': 0x91, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 };

function escaped(text: string): string {
  return [...text].map((character) => ('()\\'.includes(character) ? `\\${character}` : character in windows ? String.fromCharCode(windows[character]!) : character)).join('');
}

function assemble(streams: readonly string[], resources: string, extra: readonly string[], password: string | null): Buffer {
  const pageNumber = (index: number) => 3 + 2 * index;
  const first = 3 + 2 * streams.length;
  const id = Buffer.alloc(16, 7);
  const encryption = password === null ? null : encrypt(password, id);
  const objects: Buffer[] = [
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin(`<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`),
  ];
  for (const [index, stream] of streams.entries()) {
    const content = encryption ? encryption.cipher(pageNumber(index) + 1, latin(stream)) : latin(stream);
    objects.push(latin(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${pageNumber(index) + 1} 0 R /Resources << ${resources.replace('PICTURE', `${first} 0 R`)} >> >>`));
    objects.push(Buffer.concat([latin(`<< /Length ${content.length} >>\nstream\n`), content, latin('\nendstream')]));
  }
  objects.push(...extra.map(latin));
  if (encryption) objects.push(latin(encryption.dictionary));
  const parts: Buffer[] = [latin('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    push(Buffer.concat([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]));
  }
  const start = length;
  const idHex = id.toString('hex');
  push(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${idHex}> <${idHex}>] ${encryption ? `/Encrypt ${objects.length} 0 R` : ''} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler of PDF 1.1: a key of 40 bits, RC4. */
function encrypt(password: string, id: Buffer): { dictionary: string; cipher(object: number, bytes: Buffer): Buffer } {
  const padded = Buffer.concat([latin(password), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, padding);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
    cipher: (object, bytes) => rc4(md5(Buffer.concat([key, Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0])])).subarray(0, 10), bytes),
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

/** RC4 by hand: OpenSSL gives it out no longer. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  let a = 0;
  let b = 0;
  return Buffer.from(bytes.map((byte) => {
    a = (a + 1) & 255;
    b = (b + state[a]!) & 255;
    [state[a], state[b]] = [state[b]!, state[a]!];
    return byte ^ state[(state[a]! + state[b]!) & 255]!;
  }));
}
