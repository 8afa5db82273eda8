/** The project with the successor in it: names, what is still to do of conditions, and alerts that the person owned. Revision and authors stay. */

import type { Failing } from '../alerts/failing.ts';
import { leadsInEffect, namingsAfter } from '../namings/naming.ts';
import type { ProjectFolds } from '../tables.ts';
import type { replacementFacts } from './facts.ts';
import { withSuccessor } from './successor.ts';

export const replacementFolds: ProjectFolds<typeof replacementFacts> = {
  'person-replaced': (state, fact, { at }) => {
    const { person, successor, places, digest, named, asked, by } = fact;
    const proposal = withSuccessor(state.proposal, fact);
    const of = (as: string) =>
      new Set(places.flatMap(place => ('condition' in place && place.as === as ? [place.condition] : [])));
    const [owned, accepted] = [of('condition-owner'), of('condition-acceptor')];
    const now = (id: string) => (id === person ? successor : id);
    const leads = places.some(({ as }) => as === 'sponsor' || as === 'manager');
    return {
      ...state,
      proposal,
      digest,
      handovers: state.handovers?.filter(({ role, from }) => proposal[role] === from),
      formerLeads: [...new Set([...state.formerLeads, ...leadsInEffect(state)])],
      namings: namingsAfter(proposal, state.namings, { named, asked, by, at }),
      conditions: state.conditions.map(condition => ({
        ...condition,
        ...(owned.has(condition.id) && { person: successor }),
        ...(accepted.has(condition.id) && { acceptors: [...new Set((condition.acceptors ?? [condition.by]).map(now))] }),
      })),
      benefitsOnFile: places.some(({ as }) => as === 'benefit-owner')
        ? state.benefitsOnFile?.map(entry => (entry.owner === person ? { ...entry, owner: successor } : entry))
        : state.benefitsOnFile,
      failing: leads ? state.failing.map(entry => inHandsOf(entry, now)) : state.failing,
    };
  },
};

/** Whoever takes over a role sees to its alerts, too. */
function inHandsOf(alert: Failing, now: (id: string) => string): Failing {
  const { acknowledged: said } = alert;
  return { ...alert, owner: now(alert.owner), ...(said && { acknowledged: { ...said, owner: now(said.owner) } }) };
}
