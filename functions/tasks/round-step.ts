/** Says what a round needs now. */
import { roundStep } from '#domain/review/schedule.ts';
import { taskDoor } from '../kit/door.ts';
import { roundInput } from './kinds.ts';

export const door = taskDoor({
  summary: 'Say what is due in a round',
  input: roundInput,
  async handle({ review }, house) {
    const { state } = await house.ledger.fresh('review', review);
    return roundStep(state, house.ports.clock.now());
  },
});
