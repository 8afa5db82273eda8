/** What was done about duties; an escalated condition is an exception, and stays one. */
import { dutyFolds } from '../../duties/evolve.ts';
import type { dutyFacts } from '../../duties/facts.ts';
import { wasToldSinceWaiver } from '../conditions/exception.ts';
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import { dutyKey } from './keys.ts';

const folds = dutyFolds<Project>();

export const projectDutyFolds: ProjectFolds<typeof dutyFacts> = {
  ...folds,
  'duty-escalated': (state, fact, meta) => {
    const escalated = folds['duty-escalated'](state, fact, meta);
    return {
      ...escalated,
      conditions: escalated.conditions.map(entry =>
        dutyKey.condition(entry.id) === fact.duty && !wasToldSinceWaiver(entry) ? { ...entry, exceptionAt: meta.at } : entry,
      ),
    };
  },
};
