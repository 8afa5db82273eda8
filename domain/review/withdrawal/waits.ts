/** Whether somebody waits for an answer about a withdrawal: the rules ask it, and lists show it. */
import type { Review } from '../state.ts';

export function withdrawalWaits({ withdrawal }: Pick<Review, 'withdrawal'>): boolean {
  return withdrawal !== undefined && withdrawal.answer === undefined;
}
