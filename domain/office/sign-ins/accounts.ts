/** Whose account begins or ends with a fact of an office (where accounts are kept by a service of their own). */
import type { Meta } from '../../decision/decider.ts';
import type { PersonId } from '../../values/ids.ts';
import { own } from '../../values/record.ts';
import type { OfficeFact } from '../facts.ts';
import type { Person } from '../people.ts';
import { type OfficeState, personIn } from '../state.ts';

export interface AccountChanges {
  /** People who came to the office by this entry of its history. */
  readonly joined: readonly Person[];
  /** People who left it, or were deactivated; they may belong to another office still. */
  readonly left: readonly PersonId[];
}

/** `office` is the office as it is now, which may be later than the fact: who has come and gone meanwhile is none of the joined. */
export function accountChanges(facts: readonly OfficeFact[], office: OfficeState, { at }: Pick<Meta, 'at'>): AccountChanges {
  const left = facts.flatMap(fact => {
    if (fact.type === 'person-deactivated') return [fact.person];
    return fact.type === 'people-set' ? (fact.lost ?? []).map(({ person }) => person) : [];
  });
  return {
    joined: office.people.filter(({ id }) => own(office.memberSince, id) === at),
    left: left.filter(id => !personIn(office, id)),
  };
}
