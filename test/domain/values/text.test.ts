/** What a text of a person may hold, and how it stands in a sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated } from '#domain/values/isolated.ts';
import { longText, mailAddressSchema, shortText } from '#domain/values/text.ts';

const refused = (schema: typeof shortText, text: string) => schema.safeParse(text).error?.issues[0]?.message;

describe('P15: texts that nobody can see', () => {
  test.each([
    ['a zero-width space', '\u200b'],
    ['the blank of Braille', '\u2800'],
    ['Hangul fillers', '\u3164\u115f'],
    ['joiners alone', '\u200d\u2060'],
    ['a combining mark alone', '\u0301'],
    ['a direction override alone', '\u202e'],
  ])('%s is refused like an empty text', (_what, text) => {
    for (const schema of [shortText, longText]) expect(refused(schema, text)).toBe('at least one visible character');
  });

  test.each(['Café \u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'می\u200cخواهم', '水', '-', '𝒳', 'e\u0301'])(
    '%s is a text',
    text => {
      expect(shortText.parse(text)).toBe(text);
    },
  );
});

describe('P14: texts that others can digest again', () => {
  test.each(['Bridge \ud83d renewal', '\ude00', 'a\udfff\ud800'])('half a character is refused, wherever it stands', text => {
    expect(refused(shortText, text)).toContain('half a character');
    expect(refused(longText, text)).toContain('half a character');
  });

  test('a whole pair is a character', () => {
    expect(shortText.parse('Bridge \ud83d\ude00 renewal')).toBe('Bridge \ud83d\ude00 renewal');
  });

  test('controls of either set are refused, and a title has one line', () => {
    for (const control of ['\u0000', '\u001b', '\u007f', '\u0085', '\u009f']) {
      expect(refused(longText, `a${control}b`)).toBe('no control characters');
      expect(refused(shortText, `a${control}b`)).toBe('no control characters');
    }
    for (const line of ['\n', '\r\n', '\t', '\u2028', '\u2029'])
      expect(refused(shortText, `a${line}b`)).toBe('no line breaks and no tabs');
    expect(longText.parse('first\n\tsecond')).toBe('first\n\tsecond');
  });
});

describe('mail addresses', () => {
  test.each(['info@exämple.example', 'info@xn--exmple-cua.example', 'jörg@office.example', 'a.b+c@d-e.example', 'π@ω.example'])(
    '%s is an address',
    address => {
      expect(mailAddressSchema.parse(address)).toBe(address);
    },
  );

  test.each([
    'nobody@',
    '@example.org',
    'a@b',
    'a b@example.org',
    'a@@example.org',
    '.a@example.org',
    'a..b@example.org',
    'a@-b.example',
    'a@b..example',
    `${'ö'.repeat(33)}@example.org`,
    'a\u202eb@example.org',
  ])('%s is refused with an example', address => {
    expect(mailAddressSchema.safeParse(address).error?.issues[0]?.message).toBe('a mail address such as name@example.org');
  });
});

describe("P15: people's words inside our sentences", () => {
  test('text that runs from left to right stands there as it is', () => {
    expect(isolated('Harbour flood barrier, 2. Teil')).toBe('Harbour flood barrier, 2. Teil');
  });

  test('an override ends where the text ends', () => {
    expect(isolated('\u202eegdirB')).toBe('\u2068\u202eegdirB\u202c\u2069');
    expect(isolated('a\u2069b')).toBe('\u2068ab\u2069');
    expect(isolated('جسر')).toBe('\u2068جسر\u2069');
  });

  test('whatever a text holds, its isolate closes exactly once, at its end', () => {
    const unit = fc.constantFrom(
      'a',
      'ב',
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    );
    fc.assert(
      fc.property(fc.string({ unit }), text => {
        const shown = isolated(text);
        if (shown === text) return;
        let depth = 0;
        for (const [index, character] of [...shown].entries()) {
          if (character >= '\u2066' && character <= '\u2068') depth += 1;
          if (character === '\u2069') depth -= 1;
          expect(depth > 0 || index === [...shown].length - 1).toBe(true);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
