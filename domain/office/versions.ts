/** Guards a standard against being overwritten by someone who has not read its last version. */
import * as z from 'zod';
import { type Refused, refuse } from '../decision/refusals.ts';
import { own } from '../values/record.ts';
import { longText } from '../values/text.ts';
import type { OfficeState } from './state.ts';

export const expectedVersionSchema = z.int().min(0).optional().meta({
  description:
    'What `versions` of the office said of this standard when you read it; refused if somebody has changed it since. Not checked when left out',
});

/** Why a standard is changed: kept on its fact for ever, with who and when. */
export const changeReasonSchema = longText
  .optional()
  .meta({ description: 'Why it is changed; kept in the history of the office' });

/** The refusal of a change by somebody who has not read the standard's last version. */
export function changedSince({ versions }: OfficeState, standard: string, expectedVersion: number | undefined): Refused {
  const last = own(versions, standard) ?? 0;
  if (expectedVersion === undefined || expectedVersion === last) return undefined;
  return refuse(
    'version-changed',
    'Somebody else has changed this since you read it, and your change would undo theirs. Read it again and make your change there.',
  );
}
