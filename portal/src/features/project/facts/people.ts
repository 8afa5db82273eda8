/** Who took over, who was named and who was reminded, as sentences of the history. */

import type { TakenPlace } from '#domain/project/replacement/facts.ts';
import { dutySentences } from '../../../shared/duty-sentences.ts';
import { namedRoleLabels } from '../../../shared/named-role-words.ts';
import { t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

const placeWords = {
  ...namedRoleLabels,
  'condition-owner': t('owner of a condition'),
  'condition-acceptor': t('one of those who accept a condition'),
};

function placesInWords(places: readonly TakenPlace[]): string {
  return [...new Set(places.map(({ as }) => placeWords[as]))].join(', ');
}

export const peopleFacts = {
  'person-replaced': (fact, { person }) =>
    t('{successor} took over from {person} as {placesInWords}. {reason}', {
      successor: person(fact.successor),
      person: person(fact.person),
      placesInWords: placesInWords(fact.places),
      reason: fact.reason,
    }),
  'handover-offered': (fact, { person }) =>
    t('{to} is to take over from {from} as {namedRole}: {reason}', {
      to: person(fact.to),
      from: person(fact.from),
      namedRole: namedRoleLabels[fact.role],
      reason: fact.reason,
    }),
  'handover-answered': (fact, { person }) =>
    fact.accepted
      ? t('Agreed that {to} takes over from {from} as {namedRole}.', {
          to: person(fact.to),
          from: person(fact.from),
          namedRole: namedRoleLabels[fact.role],
        })
      : t('{to} does not take over from {from} as {namedRole}: {reason}', {
          to: person(fact.to),
          from: person(fact.from),
          namedRole: namedRoleLabels[fact.role],
          reason: fact.reason ?? '',
        }),
  'handover-lapsed': (fact, { person }) =>
    t('The offer to hand over from {from} to {to} lapsed; the role stays where it is.', {
      from: person(fact.from),
      to: person(fact.to),
    }),
  'lead-handed-over': (fact, { person }) =>
    t('{to} took over from {from} as {namedRole}.', {
      to: person(fact.to),
      from: person(fact.from),
      namedRole: namedRoleLabels[fact.role],
    }),
  'customer-reminded': fact => t('The customer was reminded ({times}).', { times: fact.times }),
  'duty-reminded': (fact, { person }) => dutySentences.reminded(fact, person),
  'duty-escalated': (fact, { person }) => dutySentences.escalated(fact, person),
  'duty-nudged': (fact, { person }) => dutySentences.nudged(fact, person),
  'condition-acceptor-reminded': (fact, { condition }) =>
    t('Whoever accepts the condition {condition} was reminded ({times}).', {
      condition: condition(fact.condition),
      times: fact.times,
    }),
  'naming-reminded': (fact, { person }) =>
    t('{person} was reminded of being named {namedRole} ({times}).', {
      person: person(fact.person),
      namedRole: namedRoleLabels[fact.role],
      times: fact.times,
    }),
  'naming-answered': (fact, { person }) =>
    fact.accepted
      ? t('{person} is {namedRole}: accepted by {by}.', {
          person: person(fact.person),
          namedRole: namedRoleLabels[fact.role],
          by: person(fact.by),
        })
      : t('{person} declined to be {namedRole}: {reason}', {
          person: person(fact.person),
          namedRole: namedRoleLabels[fact.role],
          reason: fact.reason,
        }),
} satisfies Partial<Descriptions>;
