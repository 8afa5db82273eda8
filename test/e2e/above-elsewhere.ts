/** Operations of offices above others: each needs an office below, and is asked there. */
import { minimumRoutes } from '#api/routes/minimum.ts';
import { officesBelowRoutes } from '#api/routes/offices-below.ts';
import { routingRoutes } from '#api/routes/routing.ts';
import { thresholdRoutes } from '#api/routes/thresholds.ts';

const all = (rows: readonly { readonly id: string }[], where: string) =>
  Object.fromEntries(rows.map(({ id }) => [id, `needs an office below: ${where}`]));

export const aboveElsewhere = {
  ...all(officesBelowRoutes, 'roll-up.test.ts'),
  ...all(thresholdRoutes, 'escalation.test.ts'),
  ...all(routingRoutes, 'routing.test.ts'),
  ...all(minimumRoutes, 'minimum.test.ts'),
};
