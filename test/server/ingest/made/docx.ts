/** Word documents for tests. */
import { makeZip, type PackedFile } from './zip.ts';

/** A paragraph: its text, with its style or a page break before it. */
export interface Written {
  text: string;
  style?: 'Title' | 'Heading1' | 'Heading2';
  bold?: boolean;
  pageBefore?: boolean;
  /** Text that was deleted while changes were tracked. */
  deleted?: string;
}

export function makeDocx(paragraphs: readonly Written[], extra: readonly PackedFile[] = [], mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'): Buffer {
  const body = paragraphs.map(paragraph).join('');
  return makeZip([
    { name: '[Content_Types].xml', bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>` },
    { name: '_rels/.rels', bytes: rels },
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', bytes: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>' },
    { name: 'word/styles.xml', bytes: `<?xml version="1.0"?><w:styles ${space}>${[['Title', 'Title'], ['Heading1', 'heading 1'], ['Heading2', 'heading 2']].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>` },
    ...extra,
  ]);
}

/** What leads from the container to the document in it. */
export const rels = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph({ text, style, bold, pageBefore, deleted }: Written): string {
  const run = (content: string) => `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${content}</w:r>`;
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${pageBefore ? run('<w:br w:type="page"/>') : ''}${deleted ? `<w:del w:id="1" w:author="A"><w:r><w:delText>${escaped(deleted)}</w:delText></w:r></w:del>` : ''}${run(`<w:t xml:space="preserve">${escaped(text)}</w:t>`)}</w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
