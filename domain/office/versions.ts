/** Guards a standard against being overwritten by someone who has not read its last version. */
import * as z from 'zod';
import { type Refused, refuse } from '../decision/refusals.ts';
import { own } from '../values/record.ts';
import type { OfficeState } from './state.ts';

export const seenSchema = z.int().min(0).optional().meta({
  description:
    'What `changes` of the office said of this standard when you read it; refused if it has changed since. Not checked when left out',
});

/** Nobody overwrites unseen what somebody else has changed in between. */
export function changedSince({ changes }: OfficeState, what: string, seen: number | undefined): Refused {
  const last = own(changes, what) ?? 0;
  if (seen === undefined || seen === last) return undefined;
  return refuse(
    'version-changed',
    'Somebody else has changed this since you read it, and your change would undo theirs. Read it again and make your change there.',
  );
}
