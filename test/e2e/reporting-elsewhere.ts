/** Operations on reports that test/e2e/contract.test.ts does not ask for, each with the test that does. */
import type { RouteId } from '#api/routes.ts';

export const reportingElsewhere: Partial<Record<RouteId, string>> = {
  'amend-registers': 'needs a register: registers.test.ts',
};
