/** Invitations that wait; who accepts belongs to the office from then on, by the change of whoever invited. */
import { changedBy } from '../changed-by.ts';
import { withLeft, withoutLeft } from '../personal-data/state.ts';
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { invitationFacts } from './facts.ts';
import { invitationOf } from './invitation.ts';

export const invitationFolds: OfficeFolds<typeof invitationFacts> = {
  'person-invited': (state, { person, by }, { at }) => ({
    ...state,
    invited: [...state.invited.filter(entry => entry.person.id !== person.id), { person, by, at }],
  }),
  'invitation-answered': (state, { person: id, accepted, invitedBy }, meta) => {
    const entry = invitationOf(state, id);
    const rest = { ...state, invited: state.invited.filter(one => one.person.id !== id) };
    if (!entry) return rest;
    if (!accepted) return { ...rest, personal: withLeft(state.personal, entry.person, meta.at) };
    return {
      ...rest,
      personal: withoutLeft(state.personal, id),
      people: [...state.people, entry.person],
      memberSince: { ...state.memberSince, [id]: meta.at },
      versions: changed(state, 'people', meta),
      changedBy: changedBy(state.changedBy, [`people/${id}`], { ...meta, actor: { kind: 'person', id: invitedBy } }),
    };
  },
};
