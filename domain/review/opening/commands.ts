/** What opens a round: the workflow of the gate that was asked for. */

import type { SimilarLesson } from '../../project/gates/similar-lessons.ts';

export interface OpeningCommands {
  /** With the lessons of similar projects that were looked up for the board. */
  'open-round': { review: string; similarLessons?: readonly SimilarLesson[] };
}
