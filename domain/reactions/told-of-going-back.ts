/** Who is told when work goes back: part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
import { boardOf } from '../office/state.ts';
import type { ProjectFact } from '../project/facts.ts';
import { modelOf } from '../project/gates/next-gate.ts';
import { namedRoleWords } from '../project/namings/roles.ts';
import { ableMembers } from '../review/chairing.ts';
import { outcomeWords } from './decision-in-words.ts';
import { namesIn, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfGoingBack: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'proposal-withdrawn': ({ reason }, context) => {
    const { project } = context;
    const { sponsor, title } = project.proposal;
    return {
      to: [...new Set([...team(project), 'pmo'])].filter(person => person !== sponsor),
      subject: `Withdrawn: ${title}`,
      lines: [
        `${namesIn(context).person(sponsor)} has withdrawn this proposal: ${reason}`,
        'A revision sends it into intake again.',
      ],
      path: page(project),
    };
  },
  'project-reopened': ({ stage, why }, context) => {
    const { project } = context;
    return {
      to: [...new Set([...team(project), 'pmo'])],
      subject: `Taken up again: ${project.proposal.title}`,
      lines: [`Its board has taken the project up again in the stage ${namesIn(context).stage(stage)}: ${why}`],
      path: page(project),
    };
  },
  'proceeded-against-advice': ({ review, gate, advice, reason }, context) => {
    const { project, office } = context;
    const { person, gate: nameOfGate } = namesIn(context);
    const board = modelOf(project, office)?.gates.find(entry => entry.id === gate)?.board;
    const { sponsor, title } = project.proposal;
    return {
      to: [...new Set([...((board && boardOf(office, board)?.seats) ?? []), ...team(project), 'pmo'])].filter(
        one => one !== sponsor,
      ),
      subject: `Against advice: ${title}`,
      lines: [
        `${person(sponsor)} goes on after the gate ${nameOfGate(gate)}, against the advice of its board (${outcomeWords[advice]}). The reason:`,
        reason,
      ],
      path: `/reviews/${review}`,
    };
  },
  'handover-offered': ({ role, from, to, reason, agreed }, context) => {
    const { project } = context;
    const { person } = namesIn(context);
    return {
      to: [from, to].filter(one => !agreed.includes(one)),
      subject: `Hand over? ${project.proposal.title}`,
      lines: [
        `${person(to)} is to take over from ${person(from)} as ${namedRoleWords[role]} of this project: ${reason}`,
        'It counts once both have agreed on its page; the offer lapses after 14 days.',
      ],
      path: page(project),
    };
  },
  'handover-answered': ({ role, from, to, accepted, reason = '' }, context) => {
    if (accepted) return undefined;
    const { project } = context;
    const { person } = namesIn(context);
    return {
      to: [from, to, 'pmo'],
      subject: `Not handed over: ${project.proposal.title}`,
      lines: [`${person(from)} stays ${namedRoleWords[role]}; ${person(to)} does not take over. The reason:`, reason],
      path: page(project),
    };
  },
  'handover-lapsed': ({ role, from, to }, context) => {
    const { project } = context;
    const { person } = namesIn(context);
    return {
      to: [from, to, 'pmo'],
      subject: `Not handed over: ${project.proposal.title}`,
      lines: [`Nobody answered for 14 days. ${person(from)} stays ${namedRoleWords[role]}; offer it again if it is still meant.`],
      path: page(project),
    };
  },
  'lead-handed-over': ({ role, from, to }, context) => {
    const { project, review } = context;
    const { person } = namesIn(context);
    const board = review && !review.outcome ? ableMembers(review, context) : [];
    return {
      to: [...new Set([from, ...team(project), 'pmo', ...board])],
      subject: `In other hands: ${project.proposal.title}`,
      lines: [
        `${person(to)} has taken over from ${person(from)} as ${namedRoleWords[role]}.`,
        ...(board.length > 0
          ? ['The round goes on with what the board was shown. Whoever leads the project now does not decide in it.']
          : []),
      ],
      path: page(project),
    };
  },
  'part-joined': ({ title }, { project }) => ({
    to: team(project),
    subject: `Joined your programme: ${project.proposal.title}`,
    lines: [`The project ${title} is now part of this programme; its money, status and alerts stand on its page.`],
    path: page(project),
  }),
  'part-left': ({ title }, { project }) => ({
    to: team(project),
    subject: `Left your programme: ${project.proposal.title}`,
    lines: [`The project ${title} is no longer part of this programme.`],
    path: page(project),
  }),
};
