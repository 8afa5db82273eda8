/** What was done about the duties of an office. */
import { dutyFolds } from '../../duties/evolve.ts';
import type { dutyFacts } from '../../duties/facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';

export const officeDutyFolds: OfficeFolds<typeof dutyFacts> = dutyFolds<OfficeState>();
