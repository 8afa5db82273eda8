/** What opens a round: the workflow of the gate that was asked for. */

import type { SimilarLesson } from '../../project/gates/similar-lessons.ts';
import type { Part } from '../../project/programme/roll-up.ts';
import type { ReviewId } from '../../values/ids.ts';

export interface OpeningCommands {
  /** With the lessons of similar projects, and of a programme its projects, that were looked up for the board. */
  'open-round': { review: ReviewId; similarLessons?: readonly SimilarLesson[]; parts?: readonly Part[] };
}
