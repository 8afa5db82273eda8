/** What became of a proposal, from its submission to its gate model, as sentences of the history. */
import { isolated } from '#domain/values/isolated.ts';
import { number } from '../../../shared/format.ts';
import { served, t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

export const proposalsFacts = {
  'proposal-submitted': fact =>
    fact.imported
      ? t('The proposal “{title}” was imported.', { title: fact.proposal.title })
      : t('The proposal “{title}” was submitted.', { title: fact.proposal.title }),
  'proposal-revised': fact =>
    fact.imported
      ? t('The proposal was revised by an import (revision {revision}). {note}', {
          revision: fact.revision,
          note: fact.note ?? '',
        })
      : t('The proposal was revised (revision {revision}). {note}', { revision: fact.revision, note: fact.note ?? '' }),
  'call-joined': fact => t('The proposal joined the call “{name}”.', { name: fact.name }),
  'call-left': fact => t('The proposal left the call “{name}”. {reason}', { name: fact.name, reason: fact.reason ?? '' }),
  'panel-scored': fact =>
    fact.score === undefined
      ? t(
          'The panel of “{name}” did not score the proposal: something is missing, a must is not met, or its model scores proposals only beside others.',
          { name: fact.name },
        )
      : t('The panel of “{name}” scored the proposal {score} by {name2}, version {version}.', {
          name: fact.name,
          score: number(fact.score, 2),
          name2: fact.model.name,
          version: fact.model.version,
        }),
  'call-over': fact =>
    fact.rank === undefined
      ? t('The call “{name}” ended. {reason}', { name: fact.name, reason: served(fact.reason) })
      : t('The call “{name}” ended; this proposal has rank {rank} of {of}. {reason}', {
          name: fact.name,
          rank: fact.rank,
          of: fact.of,
          reason: served(fact.reason),
        }),
  'proposal-scored': fact => t('The proposal scored {total} of 100.', { total: number(fact.score.total, 2) }),
  'duplicates-found': fact =>
    t('It looks like {duplicates}.', { duplicates: fact.duplicates.map(({ title }) => title).join(', ') }),
  'proposal-returned': fact =>
    t('Returned to its sponsor: {reasons}', { reasons: fact.reasons.map(reason => served(reason)).join(' ') }),
  'proposal-declined': fact => t('Declined: {reasons}', { reasons: fact.reasons.map(reason => served(reason)).join(' ') }),
  'proposal-merged': fact =>
    t('It is the same as “{title}”, where the work goes on: {reason}', { title: fact.title, reason: fact.reason }),
  'proposal-withdrawn': fact => t('The sponsor withdrew the proposal: {reason}', { reason: fact.reason }),
  'merged-here': fact => t('The proposal “{title}” was found to be the same and ended.', { title: fact.title }),
  'project-admitted': (fact, { stage, model }) =>
    t('Admitted to the stage {stage}, under version {version} of the gate model {model}.', {
      stage: stage(fact.stage),
      version: fact.version,
      model: isolated(model(fact.model)),
    }),
  'project-taken-over': (fact, { gate, stage }) =>
    t('Taken over under way, at the stage {stage}, as a file says. {what}', {
      stage: stage(fact.stage),
      what: fact.passed.length > 0 ? t('Passed before Tollgate: {passed}.', { passed: fact.passed.map(gate).join(', ') }) : '',
    }),
  'gate-model-asked': ({ model, because }, names) =>
    t('By its size the project follows the gate model {model} now: {because}.', {
      model: isolated(names.model(model)),
      because: served(because),
    }),
  'gate-model-chosen': ({ model, ruled, reason }, names) =>
    model === ruled.model
      ? t('The gate model {model} was chosen, as its size says: {reason}', {
          model: isolated(names.model(model)),
          reason: isolated(reason),
        })
      : t('The gate model {model} was chosen; by its size it would follow {model2}: {reason}', {
          model: isolated(names.model(model)),
          model2: isolated(names.model(ruled.model)),
          reason: isolated(reason),
        }),
  'model-version-moved': fact =>
    t('The project went over from version {from} to version {to} of its gate model: {reason}', {
      from: fact.from,
      to: fact.to,
      reason: fact.reason,
    }),
  'selection-told': fact =>
    fact.chosen
      ? t('Chosen in the selection {name}, by {why}. {reason}', { name: fact.name, why: served(fact.why), reason: fact.reason })
      : t('Not chosen in the selection {name}, by {why}. {reason}', {
          name: fact.name,
          why: served(fact.why),
          reason: fact.reason,
        }),
  'proposal-lapsed': fact =>
    t('The proposal lapsed and counts as declined. {reasons}', { reasons: fact.reasons.map(reason => served(reason)).join(' ') }),
} satisfies Partial<Descriptions>;
