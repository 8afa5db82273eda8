/** The portal's texts come from catalogues, and each catalogue holds every text, with the same places for values. */
import { describe, expect, it } from 'vitest';
import { keyOf } from '#languages/languages.ts';
import { filled } from '#languages/message.ts';
import { type Kind, kinds, readCatalogue, translated } from '../support/texts/gather.ts';
import { glued, portalTexts, untranslated } from '../support/texts/portal-texts.ts';
import { argumentsOf, sourceOf } from '../support/texts/sources.ts';

const remedy = 'npm run texts brings new texts into the catalogues under languages/; translate those that are empty there';

describe('the texts of the portal', () => {
  it('No text of a page stands outside t and rich', () => {
    expect(untranslated()).toEqual([]);
  });

  it.each([
    "<b title={open ? 'Close it' : t('Open it')} />",
    "<b aria-label={label ?? 'No name'} />",
    "<b>{late && 'many days late'}</b>",
    '<b>words</b>',
    "<Select data={[{ value: '', label: 'Choose …' }]} />",
    "<XAxis label={{ value: 'Score' }} />",
  ])('A text outside t is found wherever a condition or an object holds it: %s', code => {
    expect(untranslated([sourceOf('x.tsx', `export const X = ({ open, late, days, label }) => ${code};`)])).toHaveLength(1);
  });

  it('What is said through t, and codes, are no such text', () => {
    const code =
      "<Select data={[{ value: 'csv', label: 'CSV' }]} title={t('Open it')} className=\"a b\">{open === 'yes' && t('Yes')}</Select>";
    expect(untranslated([sourceOf('x.tsx', `export const X = ({ open }) => ${code};`)])).toEqual([]);
  });

  it('No text is a piece of a sentence, and no label is made small for one', () => {
    expect(glued(), 'say each sentence as one message, or join whole ones by sentences, phrases or commas').toEqual([]);
  });

  it('No two texts are found by the same key', () => {
    const keys = new Map<string, string>();
    for (const message of portalTexts().keys()) {
      expect([undefined, message]).toContain(keys.get(keyOf(message)));
      keys.set(keyOf(message), message);
    }
    expect(keys.size).toBeGreaterThan(4000);
  });
});

describe.each(translated.flatMap(language => (Object.keys(kinds) as Kind[]).map(kind => ({ language, kind }))))(
  'the catalogue $language of what is said by: $kind',
  ({ language, kind }) => {
    const catalogue = readCatalogue(language, kind);
    const said = [...kinds[kind]().keys()];

    it.runIf(kind === 'served')('The catalogue is loaded with all its files by who says what the server wrote', async () => {
      const { served } = (await import(`../../languages/${language}/served.ts`)) as { served: Record<string, string> };
      expect(served).toEqual(catalogue);
    });

    it('The catalogue holds each text, translated, and none that nobody says', () => {
      expect(
        said.filter(english => !catalogue[english]),
        remedy,
      ).toEqual([]);
      expect(Object.keys(catalogue).toSorted(), remedy).toEqual(said.toSorted());
    });

    it('A message names the same values in both languages, and every message can be filled', () => {
      for (const [english, other] of Object.entries(catalogue)) {
        expect(argumentsOf(other), english).toEqual(argumentsOf(english));
        const values = Object.fromEntries(argumentsOf(english).map(name => [name, 2]));
        if (argumentsOf(english).length > 0) expect(filled(other, values, language), english).not.toContain('{');
      }
    });
  },
);

/** English words that mean two things, or stand in two places of a sentence. */
const twoMeanings = [
  ...['accepted', 'another scenario', 'ask for the gate again', 'asked for', 'asked of', 'choose a person', 'closed', 'code'],
  ...['completed', 'dissent', 'hold', 'how it scores', 'late', 'mail', 'missed reports', 'no', 'not told yet', 'on', 'required'],
  ...['scored by', 'the board', 'the end', 'the reporting cycle', 'what it is', 'why', 'yours'],
];

it.each(translated)('A short label has one translation in %s wherever it stands, but for words of two meanings', language => {
  const bare = (text: string) => text.replaceAll(/^[\s.,:]+|[\s.,:]+$/g, '').toLowerCase();
  const said = new Map<string, Set<string>>();
  for (const kind of ['portal', 'served'] as const)
    for (const [english, other] of Object.entries(readCatalogue(language, kind)))
      if (english.length < 30 && !english.includes('{'))
        said.set(bare(english), new Set([...(said.get(bare(english)) ?? []), bare(other)]));
  const several = [...said].filter(([english, others]) => others.size > 1 && !twoMeanings.includes(english));
  expect(several.map(([english, others]) => [english, ...others])).toEqual([]);
});
