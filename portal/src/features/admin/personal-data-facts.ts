/** What happened to personal data, in the sentences of the history of an office. */
import type { OfficeFact } from '#domain/office/facts.ts';
import { type Held, heldInWords } from '#domain/office/personal-data/hold.ts';
import { isolated } from '#domain/values/isolated.ts';
import { served, t } from '../../shared/text.ts';

type Of<K extends OfficeFact['type']> = Extract<OfficeFact, { type: K }>;
interface Names {
  readonly person: (id: string) => string;
}

export const personalDataFacts = {
  'person-erased': ({ person }: Of<'person-erased'>, names: Names) =>
    t('{person} was erased: name and address are gone, the id {person2} stays.', {
      person: isolated(names.person(person)),
      person2: isolated(person),
    }),
  'personal-data-removed': ({ person, removed }: Of<'personal-data-removed'>, names: Names) =>
    t('What was kept of {person} was removed: {reduce} entries.', {
      person: isolated(names.person(person)),
      reduce: removed.reduce((sum, { count }) => sum + count, 0),
    }),
  'legal-hold-set': ({ id, on }: Of<'legal-hold-set'>, names: Names) =>
    t('The legal hold {isolated} was set on {heldIn}: nothing of it is erased.', {
      isolated: isolated(id),
      heldIn: heldIn(on, names),
    }),
  'legal-hold-lifted': ({ id }: Of<'legal-hold-lifted'>) =>
    t('The legal hold {isolated} was lifted.', { isolated: isolated(id) }),
  'retention-set': ({ retention: { people, mails, imports } }: Of<'retention-set'>) =>
    imports === undefined
      ? t('How long what is kept was set: people {daysInWords} after leaving, mails {daysInWords2}.', {
          daysInWords: daysInWords(people),
          daysInWords2: daysInWords(mails),
        })
      : t(
          'How long what is kept was set: people {daysInWords} after leaving, mails {daysInWords2}, files of imports {daysInWords3}.',
          { daysInWords: daysInWords(people), daysInWords2: daysInWords(mails), daysInWords3: daysInWords(imports) },
        ),
  'retention-applied': ({ kind, removed }: Of<'retention-applied'>) =>
    t('{removed} {countedThings} removed, as old as the office keeps none.', {
      removed,
      countedThings: countedThings(kind, removed),
    }),
};

function countedThings(kind: Of<'retention-applied'>['kind'], removed: number): string {
  if (kind === 'imports') return removed === 1 ? t('file of an import was') : t('files of imports were');
  return removed === 1 ? t('mail was') : t('mails were');
}

/** What a hold is on, a person by name. */
export function heldIn(on: Held, { person }: Names): string {
  return isolated(on.kind === 'person' ? person(on.person) : served(heldInWords(on)));
}

export function daysInWords(days: number | undefined): string {
  return days === undefined ? t('for ever') : days === 1 ? t('for 1 day') : t('for {days} days', { days });
}
