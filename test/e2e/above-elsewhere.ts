/** Operations that need an office below, or somebody who left: each is asked there. */
import { givenStandardRoutes } from '#api/routes/given-standards.ts';
import { minimumRoutes } from '#api/routes/minimum.ts';
import { officesBelowRoutes } from '#api/routes/offices-below.ts';
import { personalDataRoutes } from '#api/routes/personal-data.ts';
import { routingRoutes } from '#api/routes/routing.ts';
import { thresholdRoutes } from '#api/routes/thresholds.ts';

const all = (rows: readonly { readonly id: string }[], where: string) =>
  Object.fromEntries(rows.map(({ id }) => [id, `needs an office below: ${where}`]));

export const aboveElsewhere = {
  ...all(officesBelowRoutes, 'roll-up.test.ts'),
  ...all(thresholdRoutes, 'escalation.test.ts'),
  ...all(routingRoutes, 'routing.test.ts'),
  ...all(minimumRoutes, 'minimum.test.ts'),
  ...all(givenStandardRoutes, 'given-standards.test.ts'),
  ...Object.fromEntries(personalDataRoutes.map(({ id }) => [id, 'needs somebody who left: personal-data.test.ts'])),
  'tell-outcome': 'needs an outlook of fifteen months ago: outlooks.test.ts',
  'publish-outlook-card': 'needs observations of years: outlooks.test.ts',
};
