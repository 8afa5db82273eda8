/** How the files of the built portal are written in a language. */
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import {
  loadedWith,
  markOf,
  type Node,
  sentencesIn,
  spokenOf,
  textCalls,
  withNames,
  withTexts,
} from '../../portal/texts-in-files.ts';

const treeOf = (code: string) => parseAst(code) as unknown as Node;
const file = (fileName: string, code: string, imports: readonly string[] = [], dynamicImports: readonly string[] = []) => ({
  fileName,
  code,
  imports,
  dynamicImports,
});

describe('the files of the portal in a language', () => {
  it('The texts of t and rich are found with their places, other strings are not', () => {
    const code = "const ü = [t('One “text”'), rich(`Two {page}`, {}), other('three'), t(four)];";
    expect(textCalls(treeOf(code)).map(({ start, end, text }) => [code.slice(start, end), text])).toEqual([
      ["'One “text”'", 'One “text”'],
      ['`Two {page}`', 'Two {page}'],
    ]);
  });

  it('A mark becomes its text whatever quotation marks it stands in, and a mark that nobody knows is a fault', () => {
    const code = `a(\`${markOf('x1')}\`);b("${markOf('x1')}")`;
    expect(withTexts(code, () => 'Said "so"')).toBe('a("Said \\"so\\"");b("Said \\"so\\"")');
    expect(() => withTexts(code, () => undefined)).toThrow('No text has the key x1.');
  });

  it('A file is written in each language where it holds a text or a sentence of the server, or leads to a file that does', () => {
    const files = [
      file('first.js', '', [], ['page.js']),
      file('page.js', '', ['plain.js'], ['later.js']),
      file('later.js', `"${markOf('x1')}"`),
      file('words.js', '"Go"', ['plain.js']),
      file('plain.js', ''),
    ];
    const spoken = spokenOf(files, 'first.js', ({ code }) => code === '"Go"');
    expect(spoken.map(({ fileName }) => fileName)).toEqual(['page.js', 'later.js', 'words.js']);
    expect(loadedWith('page.js', files)).toEqual(['page.js', 'plain.js']);
  });

  it('A file leads to the files of its own language, and to those that are the same in all', () => {
    const code = 'import"./a-1.js";import("./plain-2.js");const deps=["assets/a-1.js"]';
    expect(withNames(code, new Map([['a-1.js', 'a-1.de.js']]))).toBe(
      'import"./a-1.de.js";import("./plain-2.js");const deps=["assets/a-1.de.js"]',
    );
  });

  it('The sentences of the server that stand in a file come with it', () => {
    expect(
      sentencesIn(treeOf('const words={go:"Go",kill:`Kill`,other:"Same",id:"go"}'), {
        Go: 'Freigabe',
        Kill: 'Abbruch',
        Same: 'Same',
      }),
    ).toEqual({
      Go: 'Freigabe',
      Kill: 'Abbruch',
    });
  });
});
