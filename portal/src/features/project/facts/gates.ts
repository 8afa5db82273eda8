/** Gates, rounds, conditions, baselines and stages, as sentences of the history. */

import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../../shared/format.ts';
import { reasonLines } from '../../../shared/gate-reasons.ts';
import { outcomeLabels } from '../../../shared/labels.ts';
import { begunInWords } from '../../../shared/own-stage-words.ts';
import { seenInWords } from '../../../shared/seen-words.ts';
import { served, t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

export const gatesFacts = {
  'reopening-asked': fact => t('It was asked that the project is taken up again: {reason}', { reason: fact.reason }),
  'exception-asked': fact =>
    t('Brought before its board as an exception: {reason} {causes}.', {
      reason: fact.reason,
      causes: fact.causes.map(({ name, value }) => `“${name}”: ${seenInWords(value)}`).join('; '),
    }),
  'project-reopened': (fact, { stage }) =>
    t('Taken up again by its board in the stage {stage}: {why}', { stage: stage(fact.stage), why: served(fact.why) }),
  'stages-planned': (fact, { stage }) =>
    t('{stage} was divided into {stages}. {reason}', {
      stage: stage(fact.stage),
      stages: fact.stages
        .map(({ name, end }) => (end === undefined ? `“${name}”` : t('“{name}” until {end}', { name, end: day(end) })))
        .join(', '),
      reason: fact.reason ?? '',
    }),
  'gate-requested': (fact, { gate }) =>
    t('The gate {gate} was asked for (round {round}).', { gate: gate(fact.gate), round: fact.round }),
  'round-refused': fact => t('No round could be opened: {reason}', { reason: served(fact.reason) }),
  'gate-round-voided': (fact, { gate }) =>
    t('The open round of {gate} became void: {reason}.', { gate: gate(fact.gate), reason: served(fact.reason) }),
  'gate-round-lapsed': (fact, { gate }) =>
    t('The round of {gate} ended without a decision: {reason}.', { gate: gate(fact.gate), reason: served(fact.reason) }),
  'gate-outcome-recorded': (fact, { gate, person, stage }) =>
    [
      `${gate(fact.gate)}: ${outcomeLabels[fact.outcome][0]}. ${served(fact.why)}.`,
      ...(fact.ownStage !== undefined && !fact.again ? [begunInWords(fact.ownStage)] : []),
      ...(fact.again && fact.to !== undefined ? [t('It went back to the stage {to}.', { to: stage(fact.to) })] : []),
      ...reasonLines(fact, person),
    ].join('\n'),
  'gate-escalated': (fact, { gate }) =>
    t('{gate}: the board decided {outcome}; the board {boardName} of {name} decides, too: {because}.', {
      gate: gate(fact.gate),
      outcome: outcomeLabels[fact.outcome][0],
      boardName: isolated(fact.above.boardName),
      name: isolated(fact.above.name),
      because: fact.because.map(reason => served(reason)).join('; '),
    }),
  'gate-round-withdrawn': (fact, { gate, person }) =>
    t('{by} withdrew the request for {gate}: {reason}', {
      by: isolated(person(fact.by)),
      gate: gate(fact.gate),
      reason: fact.reason,
    }),
  'gate-round-restarted': (fact, { gate, person }) =>
    t('{by} restarted the round of {gate} on the content of a newer report: {reason}', {
      by: isolated(person(fact.by)),
      gate: gate(fact.gate),
      reason: fact.reason,
    }),
  'proceeded-against-advice': fact =>
    t('The project went on against the advice ({outcome}): {reason}', {
      outcome: outcomeLabels[fact.advice][0],
      reason: fact.reason,
    }),
  'condition-met': (fact, { condition }) =>
    t('The condition {condition} was met: {how}', { condition: condition(fact.condition), how: fact.how }),
  'condition-reported': (fact, { condition }) =>
    t('The condition {condition} is reported as met: {how}', { condition: condition(fact.condition), how: fact.how }),
  'waiver-granted': (fact, { condition, criterion }) =>
    t('Waived until {until}: {what}. {reason}', {
      until: day(fact.until),
      what: fact.condition === undefined ? criterion(fact.criterion ?? '') : condition(fact.condition),
      reason: fact.reason,
    }),
  'condition-answered': (fact, { condition }) =>
    fact.accepted
      ? t('The condition {condition} is accepted as met. {reason}', {
          condition: condition(fact.condition),
          reason: fact.reason ?? '',
        })
      : t('The condition {condition} was sent back: {reason}', { condition: condition(fact.condition), reason: fact.reason }),
  'change-requested': fact => t('A change of the approved cost, end or scope was asked for: {reason}', { reason: fact.reason }),
  'change-declined': fact =>
    t('The change was not approved: {outcome}. {why}.', { outcome: outcomeLabels[fact.outcome][0], why: served(fact.why) }),
  'all-gates-passed': () => t('No gate is to come: closure is reported next.'),
  'baseline-set': fact =>
    fact.end === undefined
      ? t('Baseline {number} was approved: {why}.', { number: fact.number, why: served(fact.why) })
      : t('Baseline {number} was approved, with its end on {end}: {why}.', {
          number: fact.number,
          end: day(fact.end),
          why: served(fact.why),
        }),
} satisfies Partial<Descriptions>;
