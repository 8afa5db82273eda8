/** What people of a project act in: the life of the office, the project, and what was planned for it. */
import type { Life } from '../life.ts';
import type { Plan } from '../plans.ts';

export interface Around {
  readonly life: Life;
  readonly id: string;
  readonly plan: Plan;
}
