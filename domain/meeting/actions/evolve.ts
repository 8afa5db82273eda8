/** How actions are set, given on, done and dropped. */
import { begunAnew } from '../../duties/evolve.ts';
import { meetingDutyKey } from '../duties/duties.ts';
import type { Meeting } from '../state.ts';
import type { MeetingFolds } from '../tables.ts';
import type { MeetingAction } from './action.ts';
import type { meetingActionFacts } from './facts.ts';

export const meetingActionFolds: MeetingFolds<typeof meetingActionFacts> = {
  'action-set': (state, { type: _, ...action }, { at, actor }) => ({
    ...state,
    actions: [...state.actions, { ...action, by: actor.id, at }],
  }),
  'action-changed': (state, { action, owner, due }) => {
    // Another owner or day is another wait: it is announced anew.
    const anew = begunAnew(state, meetingDutyKey.action(action));
    return withAction(anew, action, entry => ({ ...entry, owner: owner ?? entry.owner, due: due ?? entry.due }));
  },
  'action-done': (state, { action, word }, { at, actor }) =>
    withAction(state, action, entry => ({ ...entry, done: { at, by: actor.id, word } })),
  'action-dropped': (state, { action, reason }, { at, actor }) =>
    withAction(state, action, entry => ({ ...entry, dropped: { at, by: actor.id, reason } })),
};

export function withAction(state: Meeting, id: string, change: (action: MeetingAction) => MeetingAction): Meeting {
  return { ...state, actions: state.actions.map(action => (action.id === id ? change(action) : action)) };
}
