/** A member who comes to have an interest while the round is open does not count, and the export of that is no forgery. */
import { expect, test } from 'vitest';
import { everyExportIsIntact } from '../../support/histories/exported.ts';
import { play, type RandomHistory } from '../../support/random-histories.ts';

test('P14: a round that ends because a member who had voted became manager of the project is intact', () => {
  const history = {
    begins: 2,
    days: [
      { type: 'revise', by: 'manu', sponsor: 'sonia', manager: 'gus', title: 'A', yes: true },
      { type: 'ballots', by: 'gus', outcome: 'go', pick: 106 },
      { type: 'naming', by: 'greg', yes: true, pick: 39 },
      { type: 'finish', by: 'sonia', to: 'dora', yes: true, outcome: 'go', pick: 133 },
    ],
  } as unknown as RandomHistory;
  const world = play(history, () => undefined);
  expect(everyExportIsIntact({ world })).toBeUndefined();
});
