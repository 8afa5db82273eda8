/** What is asked of an office about those above and below it, and about outlooks, for the authorisation matrix. */
import { because as reason } from './api-driver.ts';
import { type Calls, office } from './matrix-requests.ts';

export const aboveCalls: Readonly<Record<string, Calls>> = {
  'get-thresholds': office(),
  'put-thresholds': office({ reason }),
  'put-routing': office({ reason }),
  'put-office-mail': office({ requests: 'together', weekly: null, reason }),
  'get-minimum': office(),
  'get-calibration': office(),
  'get-outlook': {},
  'tell-outcome': { bodies: () => [{ observation: 'o1', event: 'cost', outcome: 'yes' }] },
  'publish-outlook-card': office({ event: 'cost', reason }),
  'put-minimum': office({ reason }),
  'get-given-standards': office(),
  'give-standards': office({ reason }),
  'take-standard': office({ standard: { kind: 'reporting', version: 1 }, reason }),
  'get-personal-data': office(),
  'put-retention': office({ retention: { people: 730 }, reason }),
  'get-person-data': { ...office(), of: () => ({ invited: 'away' }) },
  'erase-person': { ...office({ reason }), of: () => ({ invited: 'away' }) },
  'set-legal-hold': office({ on: { kind: 'office' }, reason }),
  'lift-legal-hold': office({ reason }),
};
