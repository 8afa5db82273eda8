/** The name, id and currency of a new office as they are typed, and as they are sent. */
import { idFrom } from '#domain/values/suggested-id.ts';
import { textIn } from './field-values.ts';

export interface OfficeDraft {
  readonly name: string;
  /** Empty while it is the one made from the name. */
  readonly id: string;
  readonly currency: string;
}

/** The id that stands in the addresses of the office. */
export function officeIdOf({ id, name }: Pick<OfficeDraft, 'id' | 'name'>): string {
  return textIn(id) ?? idFrom(name, [], 'office');
}

export function officeBody(draft: OfficeDraft) {
  return { id: officeIdOf(draft), name: draft.name, currency: draft.currency.trim().toUpperCase() };
}
