/** What follows from a stored fact of an office; apart from the others, because few facts are an office's. */
import type { StoredFact } from '../history/upcast.ts';
import { upcastOffice } from '../office/upcast.ts';
import { mailsFor } from './mail-reaction.ts';
import { afterOffice, officeNotification } from './office.ts';
import type { OfficeReaction, OfficeReactionContext } from './reaction.ts';

/** What follows from a fact of an office. */
export function officeReactionsTo(fact: StoredFact, context: OfficeReactionContext): OfficeReaction[] {
  const stored = upcastOffice(fact);
  const notification = officeNotification(stored, context);
  return [...mailsFor(stored, notification), ...(afterOffice(stored, context) ?? [])];
}
