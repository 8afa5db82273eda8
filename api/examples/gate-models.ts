/** An example of projects under a draft of their gate model. */
import { model } from './offices.ts';
import { project } from './shared.ts';

const gate = { id: 'business-case', name: 'Business case' };
const criterion = { criterion: 'score', name: 'Score of 60 at least', kind: 'must' as const };

export const gateModelExamples = {
  'try-gate-model': {
    body: { model, changesOnly: true },
    answer: {
      of: 2,
      counted: {
        ...{ lookedAt: 2, changed: 1, newlyFails: 1, newlyFailsMust: 1 },
        ...{ cannotBeTold: 0, newlyHolds: 0, otherGate: 0, doesNotFit: 0 },
      },
      items: [
        {
          ...{ project, title: 'Permits online', status: 'active' as const, stage: 'idea', version: 1, fits: true },
          ...{ gateNow: gate, gateTried: gate },
          criteria: [
            {
              criterion: 'score',
              change: 'newly-fails' as const,
              now: { ...criterion, verdict: 'pass' as const, why: 'score is 57.5' },
              tried: { ...criterion, verdict: 'fail' as const, why: 'score is 57.5' },
            },
          ],
          unchanged: 3,
        },
      ],
    },
  },
};
