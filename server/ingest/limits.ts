/** The limits of intake, each with its reason; `server/config.ts` lets an operator set them. */
export interface IngestLimits {
  /** Bytes of one file or paste. 32 MB holds the largest feed or spreadsheet of articles that people send around. */
  sourceBytes: number;
  /** UTF-16 code units of one article's body. The longest magazine reports have some 200,000. */
  bodyLength: number;
  /** UTF-16 code units of a headline, outlet, byline or other short field. */
  fieldLength: number;
  /** Bytes of one line of JSON lines or one row of a spreadsheet in bulk: the longest body with every character escaped. */
  recordBytes: number;
  /** Elements inside each other in an HTML page; deeper ones are made to break parsers. */
  htmlDepth: number;
  /** Elements, line breaks and comments of one HTML page. The longest live blogs have some 30,000; a page of this many takes some 5 seconds. */
  htmlElements: number;
  /** The depths of all elements of an HTML page together: each is read once for every element around it. The longest live blogs have some 600,000. */
  htmlDepthSum: number;
  /** Files in an archive. A press database gives out 500 articles at a time. */
  archiveFiles: number;
  /** Bytes of all files of an archive, or of all parts of a PDF, together, unpacked: eight of the largest files. Archives made to fill a memory unpack to thousands of times their size. */
  unpackedBytes: number;
  /** Bytes of the parts of a Word document together, and of each part of a PDF, unpacked, pictures left out: a book has 10 MB, and the parser holds twenty times its size. */
  documentBytes: number;
  /** Pages of a PDF. The longest reports have some 200. */
  pdfPages: number;
}

export const defaultIngestLimits: IngestLimits = {
  sourceBytes: 32 * 1024 * 1024,
  bodyLength: 2_000_000,
  fieldLength: 2_000,
  recordBytes: 12 * 1024 * 1024,
  htmlDepth: 500,
  htmlElements: 80_000,
  htmlDepthSum: 2_000_000,
  archiveFiles: 1_000,
  unpackedBytes: 256 * 1024 * 1024,
  documentBytes: 30 * 1024 * 1024,
  pdfPages: 500,
};
