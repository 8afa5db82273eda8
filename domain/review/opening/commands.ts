/** What opens a round: the workflow of the gate that was asked for. */

import type { ReviewId } from '../../values/ids.ts';

export interface OpeningCommands {
  'open-round': { review: ReviewId };
}
