/** Everything that would make a gate model unusable, found when it is saved and not when a board needs it. */
import type { Criterion } from '../../criteria/criterion.ts';
import { checkExpression } from '../../criteria/expression.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { type Gate, type GateModel, stageGates } from '../gate-model.ts';
import { repeated, repeatedAmong } from '../repeated.ts';
import { boardOf, type OfficeState } from '../state.ts';
import { faultInBoundary, faultInDividedStages } from './divided-faults.ts';
import { faultInDuties, faultInGateCriterion } from './duty-faults.ts';
import { faultInLevels } from './level-faults.ts';
import { faultInSize } from './size-faults.ts';

export function faultInModel(state: OfficeState, model: GateModel): Refused {
  const twice = repeated(model.stages, 'model.stages') ?? repeated(model.gates, 'model.gates');
  if (twice) return twice;
  if (model.gates.filter(gate => gate.closing).length !== 1)
    return refuse(
      'unknown-reference',
      'A gate model needs exactly one closing gate: set `closing` on the review that closes projects.',
      'model.gates',
    );
  if (stageGates(model).length === 0)
    return refuse('unknown-reference', 'A gate model needs at least one gate besides the closing one.', 'model.gates');
  const divided = faultInDividedStages(model);
  if (divided) return divided;
  for (const [index, gate] of model.gates.entries()) {
    const fault =
      faultInRepeating(gate, index) ??
      faultInBoundary(model, gate, index) ??
      faultInGate(state, model, { gate, at: `model.gates.${index}` });
    if (fault) return fault;
  }
  return faultInCriteria(model.tripwires, 'model.tripwires', faultInDuties) ?? repeatedCriterion(model) ?? faultInSize(model);
}

/** Alerts, waivers and words name a criterion by its id alone: one id for the whole model. */
function repeatedCriterion({ gates, tripwires }: GateModel): Refused {
  const ofGates = gates.map(({ criteria }, index) => ({ entries: criteria, field: `model.gates.${index}.criteria` }));
  return repeatedAmong([...ofGates, { entries: tripwires, field: 'model.tripwires' }]);
}

function faultInRepeating({ repeatable, closing }: Gate, index: number): Refused {
  if (!repeatable || !closing) return undefined;
  return refuse('unknown-reference', 'The review that closes projects is not repeatable.', `model.gates.${index}.repeatable`);
}

/** Working days of a deadline: with weekends and holidays they stay within the three years that a workflow waits. */
const mostWorkingDays = 700;

function faultInDeadline({ deadlineIn, deadlineDays }: Gate, at: string): Refused {
  if (deadlineIn !== 'working-days' || deadlineDays <= mostWorkingDays) return undefined;
  return refuse(
    'unknown-reference',
    `${deadlineDays} working days are more than a round may last; say ${mostWorkingDays} at most.`,
    `${at}.deadlineDays`,
  );
}

function faultInGate(state: OfficeState, model: GateModel, { gate, at }: { gate: Gate; at: string }): Refused {
  const known = (stage: string) => model.stages.some(entry => entry.id === stage);
  if (!known(gate.from)) return refuse('unknown-reference', `The model has no stage ${gate.from}.`, `${at}.from`);
  if (gate.to !== undefined && !known(gate.to))
    return refuse('unknown-reference', `The model has no stage ${gate.to}.`, `${at}.to`);
  const board = boardOf(state, gate.board);
  if (!board) return refuse('unknown-reference', `This office has no board ${gate.board}; set its boards first.`, `${at}.board`);
  if (gate.rule.quorum > board.seats.length)
    return refuse(
      'quorum-cannot-be-met',
      `A quorum of ${gate.rule.quorum} cannot be met by a board of ${board.seats.length}.`,
      `${at}.rule.quorum`,
    );
  if (gate.authority === 'auto' && gate.criteria.length === 0)
    return refuse(
      'unknown-reference',
      'An automatic gate needs criteria: without any it would let everything through.',
      `${at}.criteria`,
    );
  if (
    !gate.outcomes.includes('go') ||
    !gate.outcomes.some(outcome => outcome === 'hold' || outcome === 'recycle' || outcome === 'kill')
  )
    return refuse('outcome-not-offered', 'A gate offers go and at least one of hold, recycle and kill.', `${at}.outcomes`);
  return faultInDeadline(gate, at) ?? faultInCriteria(gate.criteria, `${at}.criteria`, faultInGateCriterion);
}

type FaultInDuties = (criterion: Criterion, at: string) => Refused;

function faultInCriteria(criteria: readonly Criterion[], at: string, faultInDuties: FaultInDuties): Refused {
  for (const [index, criterion] of criteria.entries()) {
    const { check } = criterion;
    const fault = 'expression' in check ? checkExpression(check.expression) : undefined;
    if (fault) return refuse('expression-invalid', fault, `${at}.${index}.check.expression`);
    const further = faultInLevels(criterion, `${at}.${index}`) ?? faultInDuties(criterion, `${at}.${index}`);
    if (further) return further;
  }
  return undefined;
}
