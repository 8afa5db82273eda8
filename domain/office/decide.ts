/** What an office allows: only its administrators and its PMO change the standards, and a standard that cannot work is refused. */

import type { Criterion } from '../criteria/criterion.ts';
import { checkExpression } from '../criteria/expression.ts';
import type { Context, Decision } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { own } from '../values/record.ts';
import { addDays } from '../values/time.ts';
import { officePreconditions, requireDelegable, requireParent } from './actions.ts';
import type { OfficeCommand, OfficeNeeds } from './commands.ts';
import type { Board, OfficeFact } from './facts.ts';
import { type Gate, type GateModel, stageGates } from './gate-model.ts';
import { nothingVisible, requireMember } from './membership.ts';
import { boardOf, evolveOffice, hasRole, modelChange, noOffice, type OfficeState } from './state.ts';

export type OfficeContext = Context & OfficeNeeds;

/** A new office is as visible as the one it is founded below. */
function requireVisible(state: OfficeState, command: OfficeCommand, context: OfficeContext): Refused {
  if (command.type === 'found-office') return context.parent && requireMember(context.parent, context);
  return state.id === undefined ? nothingVisible : requireMember(state, context);
}

export function decideOffice(state: OfficeState, command: OfficeCommand, context: OfficeContext): Decision<OfficeFact> {
  const no = requireVisible(state, command, context);
  if (no) return no;
  switch (command.type) {
    case 'found-office':
      return found(state, command, context);
    case 'set-goals':
      return (
        officePreconditions['set-goals'](state, context) ??
        repeated(command.goals, 'goals') ??
        changedSince(state, 'goals', command.seen) ?? {
          facts: [{ type: 'goals-set', goals: command.goals, scoring: command.scoring }],
        }
      );
    case 'publish-gate-model':
      return (
        officePreconditions['publish-gate-model'](state, context) ??
        faultInModel(state, command.model) ??
        changedSince(state, modelChange(command.model.id), command.seen) ??
        publish(state, command)
      );
    case 'set-boards':
      return (
        officePreconditions['set-boards'](state, context) ??
        faultInBoards(state, command.boards) ??
        changedSince(state, 'boards', command.seen) ?? { facts: [{ type: 'boards-set', boards: command.boards }] }
      );
    case 'set-people':
      return (
        officePreconditions['set-people'](state, context) ??
        faultInPeople(command, context) ??
        changedSince(state, 'people', command.seen) ?? { facts: [{ type: 'people-set', people: command.people }] }
      );
    case 'grant-delegation':
      return grant(state, command, context);
    case 'revoke-delegation':
      return revoke(state, command.delegation, context);
  }
}

export const office = {
  name: 'office',
  fold: 2,
  initial: noOffice,
  evolve: evolveOffice,
  requireVisible,
  decide: decideOffice,
} as const;

/** Nobody overwrites unseen what somebody else has changed in between. */
function changedSince({ changes }: OfficeState, what: string, seen: number | undefined): Refused {
  const last = own(changes, what) ?? 0;
  if (seen === undefined || seen === last) return undefined;
  return refuse(
    'version-changed',
    'Somebody else has changed this since you read it, and your change would undo theirs. Read it again and make your change there.',
  );
}

function found(
  state: OfficeState,
  command: Extract<OfficeCommand, { type: 'found-office' }>,
  context: OfficeContext,
): Decision<OfficeFact> {
  const no = requireParent(context.parent, context);
  if (no) return no;
  if (state.id !== undefined)
    return refuse('already-exists', `There is an office ${command.id} already; choose another id.`, 'id');
  const twice = repeated(command.people, 'people');
  if (twice) return twice;
  if (!command.people.some(person => person.roles.includes('admin')))
    return refuse('unknown-reference', 'An office needs at least one administrator: give someone the role admin.', 'people');
  const { id, name, currency, parent, people } = command;
  return {
    facts: [
      { type: 'office-founded', office: id, name, currency, parent },
      { type: 'people-set', people },
    ],
  };
}

function publish(state: OfficeState, command: Extract<OfficeCommand, { type: 'publish-gate-model' }>): Decision<OfficeFact> {
  const version = (own(state.gateModels, command.model.id)?.length ?? 0) + 1;
  return { facts: [{ type: 'gate-model-published', model: { ...command.model, version }, preferred: command.preferred }] };
}

function faultInBoards(state: OfficeState, boards: readonly Board[]): Refused {
  const twice = repeated(boards, 'boards');
  if (twice) return twice;
  for (const [index, board] of boards.entries()) {
    const at = `boards.${index}`;
    const stranger = board.seats.find(seat => !hasRole(state, seat, 'gatekeeper'));
    if (stranger)
      return refuse(
        'unknown-reference',
        `${stranger} is not a gatekeeper of this office; give that person the role first.`,
        `${at}.seats`,
      );
    if (new Set(board.seats).size !== board.seats.length)
      return refuse('one-person-one-ballot', 'A person can hold one seat of a board.', `${at}.seats`);
    if (!board.seats.includes(board.chair))
      return refuse('unknown-reference', 'The chair must hold one of the seats.', `${at}.chair`);
  }
  return undefined;
}

function faultInPeople(command: Extract<OfficeCommand, { type: 'set-people' }>, { actor }: Context): Refused {
  const twice = repeated(command.people, 'people');
  if (twice) return twice;
  const keeps = command.people.some(
    person => person.roles.includes('admin') && (actor.kind === 'system' || person.id === actor.id),
  );
  if (!keeps)
    return refuse(
      'not-allowed',
      'You would lock yourself out: keep the role admin for yourself and let your successor remove you.',
      'people',
    );
  return undefined;
}

/** Everything that would make a gate model unusable, found when it is saved and not when a board needs it. */
function faultInModel(state: OfficeState, model: GateModel): Refused {
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
  for (const [index, gate] of model.gates.entries()) {
    const fault = faultInGate(state, model, { gate, at: `model.gates.${index}` });
    if (fault) return fault;
  }
  return (
    faultInCriteria(model.tripwires, 'model.tripwires') ??
    repeated([...model.gates.flatMap(gate => gate.criteria), ...model.tripwires], 'criteria')
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
  return faultInCriteria(gate.criteria, `${at}.criteria`);
}

function faultInCriteria(criteria: readonly Criterion[], at: string): Refused {
  const twice = repeated(criteria, at);
  if (twice) return twice;
  for (const [index, { check }] of criteria.entries()) {
    const fault = 'expression' in check ? checkExpression(check.expression) : undefined;
    if (fault) return refuse('expression-invalid', fault, `${at}.${index}.check.expression`);
  }
  return undefined;
}

function repeated(entries: readonly { id: string }[], field: string): Refused {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) return refuse('already-exists', `${id} stands here twice; ids must differ.`, `${field}.${index}.id`);
    seen.add(id);
  }
  return undefined;
}

/** A delegation is from one member to one person, for at most a year, one step deep. */
function grant(
  state: OfficeState,
  command: Extract<OfficeCommand, { type: 'grant-delegation' }>,
  context: Context,
): Decision<OfficeFact> {
  const { actor, now } = context;
  const from = command.from ?? actor.id;
  const no = requireDelegable(state, from, context);
  if (no) return no;
  if (!hasRole(state, command.to, 'gatekeeper', 'pmo', 'manager', 'sponsor'))
    return refuse('unknown-reference', `${command.to} does not work in this office.`, 'to');
  if (command.to === from)
    return refuse('delegation-not-valid', 'A delegation to oneself says nothing; name another person.', 'to');
  const { starts, ends } = command;
  if (ends <= now || ends <= starts)
    return refuse('delegation-not-valid', 'A delegation must end after it begins, and in the future.', 'ends');
  if (ends > addDays(starts, 366))
    return refuse('delegation-not-valid', 'A delegation lasts a year at most; renew it instead.', 'ends');
  const id = `d${state.delegations.length + 1}`;
  return { facts: [{ type: 'delegation-granted', delegation: { id, from, to: command.to, starts, ends } }] };
}

function revoke(state: OfficeState, id: string, { actor, now }: Context): Decision<OfficeFact> {
  const entry = state.delegations.find(delegation => delegation.id === id);
  if (!entry) return refuse('not-found', `There is no delegation ${id}.`, 'delegation');
  if (entry.from !== actor.id && !hasRole(state, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only who gave it, or the PMO, may revoke a delegation.');
  return { facts: entry.revokedAt === undefined ? [{ type: 'delegation-revoked', delegation: id, at: now }] : [] };
}
