/** What words about a duty are made with, and what they make. */
import type { Duty } from '../duties/duty.ts';

export interface DutyNames {
  /** What the duty belongs to, e.g. the title of a project. */
  readonly title: string;
  readonly gate: (id: string) => string;
  readonly person: (id: string) => string;
}

export interface Told {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Of a duty that has waited so many days. */
export type Words = (duty: Duty, names: DutyNames, days: number) => Told;
