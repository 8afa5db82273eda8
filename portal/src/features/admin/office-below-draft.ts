/** An office below another as it is typed, and as it is sent. */
import type { Person } from '#domain/office/people.ts';
import { idFrom } from '#domain/values/suggested-id.ts';
import { type OfficeDraft, officeBody } from '../../shared/forms/office-fields.ts';

/** No id of a person: ids begin with a letter or a digit. */
export const somebodyNew = '+';

export interface OfficeBelowDraft extends OfficeDraft {
  /** The id of one of the people, or `somebodyNew`. */
  readonly administrator: string;
  readonly newcomer: { readonly name: string; readonly email: string };
}

export function blankOffice({ currency }: { readonly currency: string }, administrator: string): OfficeBelowDraft {
  return { name: '', id: '', currency, administrator, newcomer: { name: '', email: '' } };
}

interface Above {
  readonly parent: string;
  readonly people: readonly Person[];
}

/** The administrator keeps the standards, too, until others are named. */
export function officeBelowBody(draft: OfficeBelowDraft, { parent, people }: Above) {
  const { administrator, newcomer } = draft;
  const known = people.find(({ id }) => id === administrator);
  const taken = people.map(({ id }) => id);
  const { id, name: called, email } = known ?? { ...newcomer, id: idFrom(newcomer.name, taken, 'administrator') };
  return {
    ...officeBody(draft),
    parent,
    people: [{ id, name: called, email, roles: ['admin', 'pmo'] }],
  };
}
