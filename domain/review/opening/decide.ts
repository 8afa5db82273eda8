/** Opening a round: the pack, the roster, the rule and the instants are frozen; a quorum that cannot be met is refused (P6). */
import { unmetMusts } from '../../criteria/findings.ts';
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { bytesOf } from '../../history/digest.ts';
import { instantsFor } from '../../office/boards/instants.ts';
import { neverDecided, type Seats, seatsOf } from '../../office/boards/seated.ts';
import { calendarOf } from '../../office/calendar/working-days.ts';
import type { Gate } from '../../office/gate-model.ts';
import { boardOf, gateModelOf } from '../../office/state.ts';
import { resultOf } from '../../project/closure/result.ts';
import { interestsIn } from '../../project/interest.ts';
import { freezePack, type Pack } from '../../project/pack.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { ReviewDecisions } from '../tables.ts';
import { gateAsked, samePack, whereDecided } from './above.ts';
import type { OpeningCommands } from './commands.ts';

/** Bytes of what is frozen when a round opens: pack, gate and roster stand in one entry of 350 KB, with who opened it and when. */
const mostInRound = 350_000;
const tooLong =
  'The proposal, its evidence, its last report and its closure report are, with the gate and its criteria, more than a round can hold (350,000 bytes). Put long texts into files or links, or have the gate model shortened, and ask again.';

export const openingDecisions: ReviewDecisions<OpeningCommands> = {
  'open-round': () => ({ facts: [] }),
};

/** The refusal when no project waits for this round. */
export function notAsked(id: string) {
  return refuse('wrong-status', `Nobody has asked for the round ${id}, or it is over.`);
}

/** The first command of a round. */
export function openRound(
  { review: id, similarLessons, parts }: OpeningCommands['open-round'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const { office, project, now } = context;
  const asked = project.open;
  if (!asked || asked.review !== id) return notAsked(id);
  const model = gateModelOf(office, project.model.id, project.model.version);
  const gate = model && gateAsked(asked, project, model);
  if (!model || !gate) return refuse('unknown-reference', `The gate model of this project has no gate ${asked.gate}.`);
  const shown = { gate, tripwires: model.tripwires, result: resultOf(project, office), similarLessons, parts };
  const pack = samePack(context) ?? freezePack(project, shown, { now, office });
  const route = gate.authority === 'auto' && asksNobody(pack) ? 'auto' : 'board';
  const seats = rosterOf(gate, context);
  if (typeof seats === 'string') return refuse('unknown-reference', seats, 'board');
  const undecidable = route === 'board' ? neverDecided(seats, gate.rule.quorum) : undefined;
  if (undecidable) return undecidable;
  const opened: ReviewFact = {
    type: 'round-opened',
    review: id,
    project: project.id,
    ...whereDecided(context),
    model: { id: model.id, version: model.version },
    gate,
    round: asked.round,
    pack,
    ...seats,
    ...instantsFor(gate, now, calendarOf(office)),
    route,
  };
  if (bytesOf(opened) > mostInRound) return refuse('too-many', tooLong);
  return { facts: [opened] };
}

/** An automatic gate asks its board unless all its criteria pass, no must tripwire stands against it, and no change of the baseline waits. */
function asksNobody(pack: Pack): boolean {
  return !pack.change && unmetMusts(pack).length === 0 && pack.criteria.every(finding => finding.verdict === 'pass');
}

/** The board's members who may decide on this project, and those who may not with the reason. */
function rosterOf(gate: Gate, { office, project }: ReviewContext): Seats | string {
  const board = boardOf(office, gate.board);
  if (!board) return `This office no longer has the board ${gate.board}; set its boards.`;
  return seatsOf(board, { office, interestOf: interestsIn(project, office, gate) });
}
