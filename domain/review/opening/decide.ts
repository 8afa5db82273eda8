/** Opening a round: the pack, the roster, the rule and the instants are frozen; a quorum that cannot be met is refused (P6). */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { canonical } from '../../history/digest.ts';
import type { Gate } from '../../office/gate-model.ts';
import { boardOf, gateModelOf, personIn } from '../../office/state.ts';
import { conflictOfInterest, interestedParties } from '../../project/interest.ts';
import { freezePack } from '../../project/pack.ts';
import type { ReviewContext } from '../context.ts';
import { instantsFor } from '../escalation/schedule.ts';
import type { ReviewFact } from '../facts.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { OpeningCommands } from './commands.ts';

/** Bytes of a pack: with the roster and the gate it must fit into one entry of 350 KB. */
const mostInPack = 300_000;
const tooLong =
  'The proposal, its evidence and its last report are together more than a board can be shown (300,000 bytes). Put long texts into files or links and ask again.';

export const openingDecisions: ReviewDecisions<OpeningCommands> = {
  'open-round': () => ({ facts: [] }),
};

/** The refusal when no project waits for this round. */
export function notAsked(id: string) {
  return refuse('wrong-status', `Nobody has asked for the round ${id}, or it is over.`);
}

/** The first command of a round. */
export function openRound(id: string, context: ReviewContext): Decision<ReviewFact> {
  const { office, project, now } = context;
  const asked = project.open;
  if (!asked || asked.review !== id) return notAsked(id);
  const model = gateModelOf(office, project.model.id, project.model.version);
  const gate = model?.gates.find(entry => entry.id === asked.gate);
  if (!model || !gate) return refuse('unknown-reference', `The gate model of this project has no gate ${asked.gate}.`);
  const pack = freezePack(project, gate, { now, office });
  if (new TextEncoder().encode(canonical(pack)).length > mostInPack) return refuse('too-many', tooLong);
  const route = gate.authority === 'auto' && pack.criteria.every(finding => finding.verdict === 'pass') ? 'auto' : 'board';
  const seats = rosterOf(gate, context);
  if (typeof seats === 'string') return refuse('unknown-reference', seats, 'board');
  if (route === 'board' && seats.roster.length < gate.rule.quorum)
    return refuse('quorum-cannot-be-met', shortage(seats, gate.rule.quorum));
  const opened: ReviewFact = {
    type: 'round-opened',
    review: id,
    project: project.id,
    office: project.office,
    model: { id: model.id, version: model.version },
    gate,
    round: asked.round,
    pack,
    ...seats,
    ...instantsFor(gate, now),
    route,
  };
  return { facts: [opened] };
}

interface Seats {
  readonly roster: string[];
  readonly chair: string;
  readonly excluded: { member: string; why: string }[];
}

/** The board's members who may decide on this project, and those who may not with the reason. */
function rosterOf(gate: Gate, { office, project }: ReviewContext): Seats | string {
  const board = boardOf(office, gate.board);
  if (!board) return `This office no longer has the board ${gate.board}; set its boards.`;
  const excluded: Seats['excluded'] = [];
  for (const member of board.seats) {
    const why = personIn(office, member)
      ? conflictOfInterest(member, interestedParties(project, office, gate))
      : 'is no longer with this office';
    if (why !== undefined) excluded.push({ member, why });
  }
  const roster = board.seats.filter(member => !excluded.some(entry => entry.member === member));
  return { roster, chair: board.chair, excluded };
}

function shortage({ roster, excluded }: Seats, quorum: number): string {
  const out = excluded.map(entry => `${entry.member} ${entry.why}`).join('; ');
  const left = `${roster.length} of the ${quorum} members a quorum needs may decide${roster.length > 0 ? ` (${roster.join(', ')})` : ''}`;
  return `The quorum can never be met: ${left}${out === '' ? '' : `; ${out}`}. Give the board another member or another quorum.`;
}
