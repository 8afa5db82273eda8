/** What a project keeps of the stages into which it divides a stage of its gate model. */
import type { StageId } from '../../values/ids.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';

export interface OwnStage {
  readonly name: string;
  /** The day on which it is planned to end, as its project says last. */
  readonly end?: CalendarDate | undefined;
  /** The end that it had when a board last said go; absent until then, and for stages that have not begun. */
  readonly approvedEnd?: CalendarDate | undefined;
}

export interface OwnStages {
  /** The stage of the gate model that they divide. */
  readonly of: StageId;
  readonly stages: readonly OwnStage[];
  /** Index of the one that runs, or begins with that stage. */
  readonly at: number;
  /** When they were planned last. */
  readonly plannedAt: Instant;
}

export interface WithOwnStages {
  readonly ownStages?: OwnStages | undefined;
}
