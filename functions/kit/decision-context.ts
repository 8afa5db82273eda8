/** What each aggregate must know of others to decide, read just before it decides: one entry an aggregate. */
import { type AggregateName, type CommandOf, deciders, type NeedsOf, type StateOf } from '#domain/aggregates.ts';
import type { StateStore } from './state-store.ts';

/** A command and the aggregate it is for. */
interface CommandFor<N extends AggregateName> {
  readonly id: string;
  readonly command: CommandOf<N>;
}

type Loaders = {
  readonly [N in AggregateName]: (order: CommandFor<N>, state: StateOf<N>, states: StateStore) => Promise<NeedsOf<N>>;
};

export const loadNeeds: Loaders = {
  office: async ({ command }, _state, states) => {
    if (command.type !== 'found-office' || command.parent === undefined) return {};
    return { parent: (await states.current('office', command.parent)).state };
  },
  project: async ({ command }, project, states) => {
    const officeId = command.type === 'submit-proposal' ? command.proposal.office : project.office;
    const office = await officeIn(states, officeId);
    const review = project.open && (await states.current('review', project.open.review)).state;
    return { office, review };
  },
  review: async ({ id }, review, states) => {
    const { state: project } = await states.current('project', review.project ?? projectOfReview(id));
    return { project, office: await officeIn(states, project.office) };
  },
};

/** A project that is not there names no office: nothing is read for it. */
async function officeIn(states: StateStore, id: string | undefined): Promise<StateOf<'office'>> {
  return id === undefined ? deciders.office.initial : (await states.current('office', id)).state;
}

/** A review's id is `PROJECT.GATE.ROUND`; project ids have no dot. */
export function projectOfReview(review: string): string {
  return review.split('.')[0] ?? '';
}
