/** A round of the office above: the same gate and the same frozen pack, asked of its board by its rule. */
import type { Gate, PublishedGateModel } from '../../office/gate-model.ts';
import { boardOf } from '../../office/state.ts';
import type { Escalation } from '../../project/escalation/with-escalation.ts';
import { gateOfRound } from '../../project/gates/change-round.ts';
import type { OpenRound } from '../../project/gates/record.ts';
import type { Pack } from '../../project/pack.ts';
import type { Project } from '../../project/state.ts';
import type { OfficeId } from '../../values/ids.ts';
import type { ReviewContext } from '../context.ts';
import type { DecidedBelow } from './facts.ts';

/** What the board is asked: the gate; of the office above by the rule that it has set, and bindingly. */
export function gateAsked(asked: OpenRound, project: Project, model: PublishedGateModel): Gate | undefined {
  const gate = gateOfRound(asked, project, model);
  if (!gate || !asked.above || !project.escalation) return gate;
  const { remindAfterDays: _, escalateBeforeDays: __, ...rest } = gate;
  const { board, rule, deadlineDays } = project.escalation.above;
  return { ...rest, board, rule, deadlineDays, authority: 'binding' };
}

/** What the board below was shown, to the byte; nothing when this round starts anew with what is known since. */
export function samePack({ project, below }: ReviewContext): Pack | undefined {
  const { open, escalation, gates } = project;
  const startsAnew = gates.at(-1)?.outcome === 'restarted';
  return open?.above && !startsAnew && below?.id === escalation?.review ? below?.pack : undefined;
}

/** The office whose board decides, and what was decided below it, if anything was. */
export function whereDecided(context: ReviewContext): { readonly office: OfficeId; readonly below?: DecidedBelow } {
  const { project } = context;
  const { open, escalation } = project;
  if (!open?.above || !escalation) return { office: project.office };
  return { office: escalation.above.office, below: decidedBelow(escalation, context) };
}

function decidedBelow(escalation: Escalation, { project, home }: ReviewContext): DecidedBelow {
  const { review, outcome, why, decidedAt, because, reasons, conditions, board } = escalation;
  return {
    ...{ office: project.office, officeName: home?.name ?? project.office, review },
    board: (home && boardOf(home, board)?.name) ?? board,
    ...{ outcome, why, decidedAt, because: [...because], reasons: [...reasons], conditions: [...conditions] },
  };
}
