/** For each operation on selections the requests by which somebody could do it, as in matrix-calls.ts. */
import { because as reason } from './api-driver.ts';
import { active, type Calls, ofOffice, one } from './matrix-requests.ts';
import type { Objects } from './second-office.ts';

const whereAsked = ({ asked }: Objects): Partial<Objects> => (asked === undefined ? {} : { selection: asked });
const whereSolved = ({ solving }: Objects): Partial<Objects> => (solving === undefined ? {} : { selection: solving });

export const selectionCalls: Readonly<Record<string, Calls>> = {
  'list-selections': { places: ofOffice },
  'open-selection': {
    places: ofOffice,
    bodies: ({ office: named, active: project }) => [
      { office: named, name: 'Another', candidates: [{ project, cost: { 2027: 5 } }] },
    ],
  },
  'get-selection': active(),
  'get-candidates': active(),
  'get-comparison': active(),
  'get-scenario-result': active(),
  'get-selection-history': active(),
  'export-selection': active(),
  'add-scenario': active({ name: 'Another' }),
  'change-scenario': active({ name: 'Another', rules: { atMost: 1 } }),
  'stop-solving': { of: whereSolved, bodies: one({}) },
  'remove-scenario': active({}),
  'submit-scenario': {
    bodies: ({ side }) => [{ scenario: 1, board: `${side}-board`, rule: { quorum: 2 } }],
  },
  'cast-selection-ballot': {
    of: whereAsked,
    bodies: ({ side }) => [{}, { onBehalfOf: `${side}-lender` }].map(whose => ({ choice: 'hold', reason, ...whose })),
  },
  'recuse-from-selection': { of: whereAsked, bodies: one({ reason }) },
  'withdraw-selection': active({ reason }),
};
