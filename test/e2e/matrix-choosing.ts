/** For each operation on calls for proposals, their assessments and questions of weights the requests by which somebody could do it. */
import { demoGoals } from '#local/demo/office.ts';
import { because as reason } from './api-driver.ts';
import { callTerms } from './calls-made.ts';
import { panelOf } from './matrix-office.ts';
import { active, type Calls, nowhere, office, ofOffice, one } from './matrix-requests.ts';
import type { Objects } from './second-office.ts';
import { equalPoints, weightingTerms } from './weightings-made.ts';

const inOpenCall = ({ openCall }: Objects): Partial<Objects> => (openCall === undefined ? {} : { call: openCall });
const whereTheyTalk = ({ talking }: Objects): Partial<Objects> => (talking === undefined ? {} : { assessment: talking });
const whereWeighed = ({ weighed }: Objects): Partial<Objects> => (weighed === undefined ? {} : { weighting: weighed });

export const choosingCalls: Readonly<Record<string, Calls>> = {
  'list-calls': office(),
  'list-assessments': { places: nowhere },
  'open-call': { places: ofOffice, bodies: ({ office: named, side }) => [callTerms({ office: named, panel: panelOf(side) })] },
  'get-call': active(),
  'get-ranking': active(),
  'try-weights': active({ weights: demoGoals.map(({ id }) => ({ dimension: id, weight: 1 })) }),
  'get-call-history': active(),
  'export-call': active(),
  'amend-call': active({ name: 'Another name', reason }),
  'join-call': { of: inOpenCall, bodies: ({ active: project }) => [{ project }] },
  'leave-call': { on: 'deciding', of: inOpenCall, bodies: one({ reason }) },
  'close-call': { of: inOpenCall, bodies: one({ reason }) },
  'end-call': { of: inOpenCall, bodies: one({ reason }) },
  'get-assessment': active(),
  'give-ratings': active({ ratings: demoGoals.map(({ id }) => ({ dimension: id, value: 50, reason })) }),
  'recuse-assessor': active({ reason }),
  'replace-assessor': { bodies: ({ side }) => [{ assessor: `${side}-chair`, replacement: 'only-gatekeeper', reason }] },
  'ask-talk': { of: whereTheyTalk, bodies: one({ dimensions: ['digital'], reason }) },
  'end-assessment': { of: whereTheyTalk, bodies: one({ reason }) },

  'list-weightings': office(),
  'open-weighting': {
    places: ofOffice,
    bodies: ({ office: named, side }) => [
      weightingTerms({ office: named, asked: [...panelOf(side)], items: [{ id: 'reach' }, { id: 'cost' }] }),
    ],
  },
  'get-weighting': active(),
  'answer-weighting': active(equalPoints(demoGoals)),
  'close-weighting': active({ reason }),
  'take-goal-weights': { of: whereWeighed, bodies: one({ reason }) },
  'take-model-weights': { of: whereWeighed, bodies: one({ model: 'by-goals', reason }) },
  'export-weighting': { of: whereWeighed },
};
