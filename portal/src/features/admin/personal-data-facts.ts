/** What happened to personal data, in the sentences of the history of an office. */
import type { OfficeFact } from '#domain/office/facts.ts';
import { type Held, heldInWords } from '#domain/office/personal-data/hold.ts';
import { isolated } from '#domain/values/isolated.ts';

type Of<K extends OfficeFact['type']> = Extract<OfficeFact, { type: K }>;
interface Names {
  readonly person: (id: string) => string;
}

export const personalDataFacts = {
  'person-erased': ({ person }: Of<'person-erased'>, names: Names) =>
    `${isolated(names.person(person))} was erased: name and address are gone, the id ${isolated(person)} stays.`,
  'personal-data-removed': ({ person, removed }: Of<'personal-data-removed'>, names: Names) =>
    `What was kept of ${isolated(names.person(person))} was removed: ${removed.reduce((sum, { count }) => sum + count, 0)} entries.`,
  'legal-hold-set': ({ id, on }: Of<'legal-hold-set'>, names: Names) =>
    `The legal hold ${isolated(id)} was set on ${heldIn(on, names)}: nothing of it is erased.`,
  'legal-hold-lifted': ({ id }: Of<'legal-hold-lifted'>) => `The legal hold ${isolated(id)} was lifted.`,
  'retention-set': ({ retention: { people, mails, imports } }: Of<'retention-set'>) =>
    `How long what is kept was set: people ${daysInWords(people)} after leaving, mails ${daysInWords(mails)}${imports === undefined ? '' : `, files of imports ${daysInWords(imports)}`}.`,
  'retention-applied': ({ kind, removed }: Of<'retention-applied'>) =>
    `${removed} ${countedThings(kind, removed)} removed, as old as the office keeps none.`,
};

function countedThings(kind: Of<'retention-applied'>['kind'], removed: number): string {
  if (kind === 'imports') return removed === 1 ? 'file of an import was' : 'files of imports were';
  return removed === 1 ? 'mail was' : 'mails were';
}

/** What a hold is on, a person by name. */
export function heldIn(on: Held, { person }: Names): string {
  return isolated(on.kind === 'person' ? person(on.person) : heldInWords(on));
}

export function daysInWords(days: number | undefined): string {
  return days === undefined ? 'for ever' : days === 1 ? 'for 1 day' : `for ${days} days`;
}
