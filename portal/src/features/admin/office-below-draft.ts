/** An office below another as it is typed, and as it is sent. */
import type { Person } from '#domain/office/people.ts';
import { idFrom } from '#domain/values/suggested-id.ts';
import { textIn } from '../../shared/forms/field-values.ts';

/** No id of a person: ids begin with a letter or a digit. */
export const somebodyNew = '+';

export interface OfficeBelowDraft {
  readonly name: string;
  /** Empty while it is the one made from the name. */
  readonly id: string;
  readonly currency: string;
  /** The id of one of the people, or `somebodyNew`. */
  readonly administrator: string;
  readonly newcomer: { readonly name: string; readonly email: string };
}

export function blankOffice({ currency }: { readonly currency: string }, administrator: string): OfficeBelowDraft {
  return { name: '', id: '', currency, administrator, newcomer: { name: '', email: '' } };
}

export function officeIdOf({ id, name }: Pick<OfficeBelowDraft, 'id' | 'name'>): string {
  return textIn(id) ?? idFrom(name, [], 'office');
}

interface Above {
  readonly parent: string;
  readonly people: readonly Person[];
}

/** The administrator keeps the standards, too, until others are named. */
export function officeBelowBody(draft: OfficeBelowDraft, { parent, people }: Above) {
  const { name, currency, administrator, newcomer } = draft;
  const known = people.find(({ id }) => id === administrator);
  const taken = people.map(({ id }) => id);
  const { id, name: called, email } = known ?? { ...newcomer, id: idFrom(newcomer.name, taken, 'administrator') };
  return {
    ...{ id: officeIdOf(draft), name, currency: currency.trim().toUpperCase(), parent },
    people: [{ id, name: called, email, roles: ['admin', 'pmo'] }],
  };
}
