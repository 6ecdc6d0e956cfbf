import { expectFields, fixtures, readArticle } from './expected.ts';

describe('pasted texts', () => {
  for (const { name, bytes, expected } of fixtures('pastes', 'page.txt')) {
    it(`of the kind ${name}`, async () => {
      expectFields(await readArticle({ bytes }), expected);
    });
  }
});
