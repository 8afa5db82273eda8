/** Operations on reports that test/e2e/contract.test.ts does not ask for, each with the test that does. */
import type { RouteId } from '#api/routes.ts';

export const reportingElsewhere: Partial<Record<RouteId, string>> = {
  'get-audit': 'needs somebody who was refused: audit.test.ts',
  'search-record': 'needs histories to search: search-record.test.ts',
  'acknowledge-alert': 'needs an alert: alerts.test.ts',
  'finish-tripwire-duty': 'needs a tripwire that asks for something: alerts.test.ts',
  'list-benefits': 'needs a benefit to review: benefits.test.ts',
  'review-benefit': 'needs a benefit to review: benefits.test.ts',
  'name-benefit-owner': 'needs a benefit to review: benefits.test.ts',
  'amend-registers': 'needs a register: registers.test.ts',
  'answer-report': 'needs a period that is over: reporting-cycle.test.ts',
  'get-reporting': 'needs a period that is over: reporting-cycle.test.ts',
  'put-reporting': 'needs a period that is over: reporting-cycle.test.ts',
  'get-reports': 'needs a period that is over: reporting-cycle.test.ts',
  'accept-reports': 'needs a period that is over: reporting-cycle.test.ts',
  'get-report-sheet': 'needs projects under way: reports-file.test.ts',
  'file-reports': 'needs projects under way: reports-file.test.ts',
  'close-reporting-period': 'needs a period that is over: reporting-cycle.test.ts',
};
