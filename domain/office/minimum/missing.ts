/**
 * What a gate model lacks of a minimum: its gates in their order (found by id or by name), binding where these are, decided by at least their rule, with each of
 * their must criteria as it is checked there, and its must tripwires. Whatever a model asks for beyond that is its own affair.
 */
import type { Criterion } from '../../criteria/criterion.ts';
import { digestOf } from '../../history/digest.ts';
import type { Rule } from '../../tally/rule.ts';
import { isolated } from '../../values/isolated.ts';
import { closingGate, type Gate, type GateModel, stageGates } from '../gate-model.ts';

/** One sentence part for each thing that is missing, e.g. `the gate “Start”`; empty when the model meets the minimum. */
export function missingOf(minimum: GateModel, model: GateModel): readonly string[] {
  const places = stageGates(minimum).map(asked => ({ asked, at: placeOf(asked, stageGates(model)) }));
  const closing = [closingGate(minimum), closingGate(model)] as const;
  return [
    ...places.flatMap(({ asked, at }) => {
      const gate = stageGates(model)[at];
      return gate ? missingAt(asked, gate) : [`the gate ${isolated(asked.name)}`];
    }),
    ...outOfOrder(places),
    ...(closing[0] && closing[1] ? missingAt(closing[0], closing[1]) : []),
    ...missingMusts(minimum.tripwires, model.tripwires).map(({ name }) => `the must ${isolated(name)} among its tripwires`),
  ];
}

function placeOf({ id, name }: Gate, gates: readonly Gate[]): number {
  const byId = gates.findIndex(gate => gate.id === id);
  return byId >= 0 ? byId : gates.findIndex(gate => plain(gate.name) === plain(name));
}

const plain = (name: string) => name.trim().toLowerCase();

function outOfOrder(places: readonly { readonly asked: Gate; readonly at: number }[]): string[] {
  const there = places.filter(({ at }) => at >= 0);
  return there.flatMap(({ asked, at }, index) => {
    const before = there[index - 1];
    return before && at < before.at ? [`the gate ${isolated(asked.name)} after the gate ${isolated(before.asked.name)}`] : [];
  });
}

function missingAt(asked: Gate, gate: Gate): string[] {
  const at = `at the gate ${isolated(gate.name)}`;
  return [
    ...(weaker(asked, gate) ? [`a binding decision ${at}`] : []),
    ...(asked.eachStage && !gate.eachStage ? [`that it is asked at the end of each stage, ${at}`] : []),
    ...(asked.authority === 'auto' ? [] : weakerRule(asked.rule, gate.rule).map(what => `${what} ${at}`)),
    ...missingMusts(asked.criteria, gate.criteria).map(({ name }) => `the must ${isolated(name)} ${at}`),
  ];
}

/** Advisory word binds nobody; an automatic gate binds, but no board decides at it. */
function weaker(asked: Gate, gate: Gate): boolean {
  if (asked.authority === 'binding') return gate.authority !== 'binding';
  return asked.authority === 'auto' && gate.authority === 'advisory';
}

const approvals: readonly Rule['approval'][] = ['majority', 'two-thirds', 'unanimous'];
const approvalWords = { majority: 'a majority', 'two-thirds': 'two thirds', unanimous: 'unanimity' } as const;

function weakerRule(asked: Rule, rule: Rule): string[] {
  const less = approvals.indexOf(rule.approval) < approvals.indexOf(asked.approval);
  return [
    ...(rule.quorum < asked.quorum ? [`a quorum of ${asked.quorum} (it is ${rule.quorum})`] : []),
    ...(less ? [`approval by ${approvalWords[asked.approval]} (it is ${approvalWords[rule.approval]})`] : []),
    ...(asked.of === 'seats' && rule.of === 'cast' ? ['approval counted of all seats'] : []),
    ...(asked.ballots === 'hidden-until-closed' && rule.ballots === 'open' ? ['ballots hidden until the round closes'] : []),
  ];
}

/** A criterion is the same when it is checked the same way, whatever it is called here. */
function missingMusts(asked: readonly Criterion[], criteria: readonly Criterion[]): Criterion[] {
  const kept = new Set(criteria.filter(({ kind }) => kind === 'must').map(({ check }) => digestOf(check)));
  return asked.filter(({ kind, check }) => kind === 'must' && !kept.has(digestOf(check)));
}

/** What a minimum asks for, gate by gate, for whoever writes a model that is to meet it. */
export function asksOf({ gates, tripwires }: GateModel): readonly string[] {
  const musts = (criteria: readonly Criterion[]) =>
    criteria.filter(({ kind }) => kind === 'must').map(({ name }) => isolated(name));
  const ofTripwires = musts(tripwires);
  return [
    ...gates.map(gate => {
      const needed = musts(gate.criteria);
      const parts = [...ruleWords(gate), ...(needed.length > 0 ? [`the musts ${needed.join(', ')}`] : [])];
      const what = gate.closing ? 'the review that closes projects' : `the gate ${isolated(gate.name)}`;
      return parts.length > 0 ? `${what}: ${parts.join('; ')}` : what;
    }),
    ...(ofTripwires.length > 0 ? [`among the tripwires the musts ${ofTripwires.join(', ')}`] : []),
  ];
}

function ruleWords({ authority, rule, eachStage }: Gate): string[] {
  return [
    ...(eachStage ? ['at the end of each stage'] : []),
    ...(authority === 'binding' ? ['a binding decision'] : []),
    ...(authority === 'auto'
      ? []
      : [
          `a quorum of ${rule.quorum}`,
          `approval by ${approvalWords[rule.approval]} of ${rule.of === 'seats' ? 'all seats' : 'the ballots cast'}`,
          ...(rule.ballots === 'hidden-until-closed' ? ['ballots hidden until the round closes'] : []),
        ]),
  ];
}
