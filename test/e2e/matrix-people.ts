/** For each operation on the people of an office, their delegations and changes that wait for a second person the requests by which somebody could do it. */
import { because as reason } from './api-driver.ts';
import { matrixPeople, someDays } from './matrix-office.ts';
import { active, type Calls, office, one } from './matrix-requests.ts';

export const peopleCalls: Readonly<Record<string, Calls>> = {
  'get-people': office(),
  'put-people': office({ people: matrixPeople }),
  'import-people': office({ records: [{ line: 1, cells: ['Name', 'Mail', 'Roles'] }] }),
  'put-person': { ...office({ name: 'New', email: 'new@matrix.example', roles: ['sponsor'] }), of: () => ({ invited: 'new' }) },
  'remove-person': { ...office({ reason }), of: () => ({ invited: 'keeper' }) },
  'get-places': office(),
  'replace-person': { ...office({ successor: 'only-gatekeeper', reason }), of: () => ({ invited: 'own-member' }) },
  'deactivate-person': { ...office({ reason }), of: () => ({ invited: 'keeper' }) },
  'reactivate-person': { ...office({ reason }), of: () => ({ invited: 'away' }) },
  'get-delegations': office(),
  'grant-delegation': { bodies: ({ side }) => [{ from: `${side}-member`, to: 'only-gatekeeper', ...someDays }] },
  'revoke-delegation': active({}),
  'accept-delegation': { of: ({ consent }) => (consent === undefined ? {} : { delegation: consent }), bodies: one({}) },
  'answer-invitation': office({ accepted: false, reason }),
  'get-changes': office(),
  'approve-change': office({}),
  'refuse-change': office({ reason }),
};
