/** Closure, benefits and what came of the outlook, as sentences of the history. */
import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../../shared/format.ts';
import { achievementLabels } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

const endings = { completed: t('completed'), terminated: t('terminated'), killed: t('killed') } as const;

export const closingFacts = {
  'closure-reported': fact => t('Closure was reported. {summary}', { summary: fact.report.summary }),
  'closure-accepted': fact => t('The customer accepted the result. {comment}', { comment: fact.comment ?? '' }),
  'closure-rejected': fact => t('The closure was sent back: {reason}', { reason: fact.reason }),
  'project-archived': fact => t('The project was archived ({sha256}…).', { sha256: fact.sha256.slice(0, 12) }),
  'project-closed': fact => t('The project is closed: {result}.', { result: endings[fact.result] }),
  'benefit-reviews-planned': fact =>
    t('Its benefits are reviewed from now on: {benefits}.', {
      benefits: fact.benefits
        .map(({ name, days }) => t('“{name}” on {days}', { name, days: days.map(day).join(', ') }))
        .join('; '),
    }),
  'benefit-reviewed': (fact, { person }) =>
    t('{by} said what came of “{name}” for {day}: {achievement}. {note}', {
      by: isolated(person(fact.by)),
      name: fact.name,
      day: day(fact.day),
      achievement: achievementLabels[fact.achieved][0],
      note: fact.note,
    }),
  'benefit-review-lapsed': (fact, { person }) =>
    fact.to === 'pmo'
      ? t('{owner} did not say what came of “{name}” for {day}: the PMO is asked instead.', {
          owner: isolated(person(fact.owner)),
          name: fact.name,
          day: day(fact.day),
        })
      : t('{owner} did not say what came of “{name}” for {day}: the sponsor is asked instead.', {
          owner: isolated(person(fact.owner)),
          name: fact.name,
          day: day(fact.day),
        }),
  'benefit-review-untold': fact => t('Nobody said what came of “{name}” for {day}.', { name: fact.name, day: day(fact.day) }),
  'benefit-owner-named': (fact, { person }) =>
    t('{by} named {owner} the owner of the benefit “{name}”. {reason}', {
      by: isolated(person(fact.by)),
      owner: isolated(person(fact.owner)),
      name: fact.name,
      reason: fact.reason,
    }),
  'outlook-observed': ({ stated, points }) =>
    t('The outlook was noted as the report of {stated} stated it: {cost} points for the cost, {slip} for the end.', {
      stated: day(stated),
      cost: points.cost,
      slip: points.slip,
    }),
  'outlook-outcome-asked': () => t('No report has told what came of the outlook: the PMO is asked.'),
  'outlook-resolved': ({ event, outcome, from }) => `${cameInWords[event][outcome]} ${toldBy[from]}`,
} satisfies Partial<Descriptions>;

const cameInWords = {
  cost: {
    yes: t('Within the year of the outlook the cost grew over 10 %.'),
    no: t('Within the year of the outlook the cost did not grow over 10 %.'),
    'cannot-tell': t('Whether the cost grew over 10 % within the year of the outlook cannot be told.'),
  },
  slip: {
    yes: t('Within the year of the outlook the end slipped over six months.'),
    no: t('Within the year of the outlook the end did not slip over six months.'),
    'cannot-tell': t('Whether the end slipped over six months within the year of the outlook cannot be told.'),
  },
} as const;
const toldBy = {
  report: t('A report told it.'),
  closure: t('The closure told it.'),
  pmo: t('The PMO said it.'),
  time: t('Nobody had said it within 90 days.'),
} as const;
