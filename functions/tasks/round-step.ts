/** Says what a round needs now, after a wait that ran out. */
import { defineTask } from '../kit/task.ts';
import { stepOfRoundAsked } from './round-steps.ts';

export const task = defineTask('round-step', stepOfRoundAsked);
