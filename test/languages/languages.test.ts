/** Which language somebody reads, how messages are filled, and how sentences of the server are said in another language. */
import { describe, expect, it } from 'vitest';
import { languageFor } from '#languages/languages.ts';
import { filled, filledInParts } from '#languages/message.ts';
import { recogniserFor } from '#languages/recognise.ts';

describe('the language of a reader', () => {
  it.each([
    { tags: ['de-CH', 'en-GB'], language: 'de' },
    { tags: ['fr-FR', 'de'], language: 'de' },
    { tags: ['fr-FR'], language: 'en' },
    { tags: [], language: 'en' },
  ])('A browser that prefers $tags is answered in: $language', ({ tags, language }) => {
    expect(languageFor(tags)).toBe(language);
  });
});

describe('messages', () => {
  const waiting = '{count, plural, one {One project waits} other {{count} projects wait}} for {board}.';

  it('One and many have sentences of their own', () => {
    expect(filled(waiting, { count: 1, board: 'the board' }, 'en')).toBe('One project waits for the board.');
    expect(filled(waiting, { count: 12, board: 'the board' }, 'en')).toBe('12 projects wait for the board.');
  });

  it('A value that is absent leaves nothing behind, and signs of people stay what they are', () => {
    expect(filled('{name}{more}', { name: "<b>O'Neil {x}</b>", more: undefined }, 'en')).toBe("<b>O'Neil {x}</b>");
  });

  it('A value that the message names must be given', () => {
    expect(() => filled('{name} waits', {}, 'en')).toThrow(/name/);
  });

  it('What is no text keeps its place', () => {
    const link = { to: '/' };
    expect(filledInParts<object>('Read {link} first', { link }, 'en')).toEqual([
      { text: 'Read ' },
      { value: link },
      { text: ' first' },
    ]);
  });
});

describe('sentences of the server in another language', () => {
  const german = recogniserFor(
    {
      Hold: 'Zurückstellung',
      'the board': 'das Gremium',
      'It is asked for until {day}.': 'Gefragt ist bis zum {day}.',
      '{who} decides “{title}” by {day}.': '{who} entscheidet bis {day} über „{title}“.',
      '{who} decides.': '{who} entscheidet.',
      'Say why.': 'Geben Sie einen Grund an.',
      'It costs {amount}.': 'Es kostet {amount}.',
    },
    'de',
  );

  it.each([
    { english: 'Hold', said: 'Zurückstellung' },
    { english: 'It is asked for until 14 May 2027.', said: 'Gefragt ist bis zum 14. Mai 2027.' },
    { english: 'the board decides.', said: 'das Gremium entscheidet.' },
    { english: 'Say why. It costs £1,234.50.', said: 'Geben Sie einen Grund an. Es kostet 1.234,50\u00a0£.' },
    { english: 'Nobody knows this sentence.', said: 'Nobody knows this sentence.' },
  ])('It is said in German: $english', ({ english, said }) => {
    expect(german(english)).toBe(said);
  });

  it('The longest message that fits is the one that was meant', () => {
    expect(german('the board decides “Hold” by 3 June 2027.')).toBe('das Gremium entscheidet bis 3. Juni 2027 über „Hold“.');
  });

  it('A title or a name that happens to be a word of ours stays what its people wrote', () => {
    expect(german('\u2068Hold\u2069 decides.')).toBe('\u2068Hold\u2069 entscheidet.');
    expect(german('Ada decides “the board” by 3 June 2027.')).toContain('„the board“');
  });

  it('Lines of a mail are said one by one', () => {
    expect(german('Say why.\n\nHold')).toBe('Geben Sie einen Grund an.\n\nZurückstellung');
  });
});
