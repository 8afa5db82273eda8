/** Evidence, reports, registers and alerts, as sentences of the history. */

import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../../shared/format.ts';
import { periodName } from '../../../shared/period-words.ts';
import { amendmentsInWords } from '../../../shared/register-words.ts';
import { seenInWords } from '../../../shared/seen-words.ts';
import { sentences, served, t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

export const deliveryFacts = {
  'evidence-added': fact =>
    fact.evidence.attests
      ? fact.evidence.attests.confirmed
        ? t('A word on {criterion}: confirmed. {title}', {
            criterion: fact.evidence.attests.criterion,
            title: fact.evidence.title,
          })
        : t('A word on {criterion}: denied. {title}', { criterion: fact.evidence.attests.criterion, title: fact.evidence.title })
      : t('Evidence was added: {title}.', { title: fact.evidence.title }),
  'report-filed': fact =>
    sentences(
      fact.imported ? t('A status report was brought by a file.') : t('A status report was filed.'),
      fact.report.summary,
      fact.registers && t('In the registers: {amendmentsInWords}.', { amendmentsInWords: amendmentsInWords(fact.registers) }),
    ),
  'report-asked': fact =>
    t('The report on {periodInWords} was asked for, due {due}.', {
      periodInWords: periodName(fact.period),
      due: day(fact.due),
    }),
  'evidence-expired': fact =>
    t('Evidence counts no more since {validUntil} is past: {title}.', { validUntil: day(fact.validUntil), title: fact.title }),
  'report-missed': fact => t('The report on {periodInWords} was missed.', { periodInWords: periodName(fact.period) }),
  'report-accepted': (fact, { person }) =>
    t('{by} accepted the report on {periodInWords}. {comment}', {
      by: person(fact.by),
      periodInWords: periodName(fact.period),
      comment: fact.comment ?? '',
    }),
  'report-sent-back': (fact, { person }) =>
    t('{by} sent back the report on {periodInWords}: {reason}', {
      by: person(fact.by),
      periodInWords: periodName(fact.period),
      reason: fact.reason,
    }),
  'register-amended': fact =>
    t('The registers were amended: {amendmentsInWords}.', { amendmentsInWords: amendmentsInWords(fact.registers) }),
  'criterion-failed': fact => t('Alert: {name}: {value}.', { name: fact.name, value: seenInWords(fact.value) }),
  'alert-level-changed': fact =>
    fact.first
      ? t('The alert goes further: {name}: {value}.', { name: fact.name, value: seenInWords(fact.value) })
      : t('The alert is at another level: {name}: {value}.', { name: fact.name, value: seenInWords(fact.value) }),
  'criterion-still-failing': (fact, { criterion }) =>
    t('Still failing: {criterion}: {value}.', { criterion: criterion(fact.criterion), value: seenInWords(fact.value) }),
  'criterion-recovered': (fact, { criterion }) =>
    t('Recovered: {criterion}: {value}.', { criterion: criterion(fact.criterion), value: seenInWords(fact.value) }),
  'alert-acknowledged': (fact, { person }) =>
    t('{by} says what is done about {name}: {note} {owner} sees to it by {due}.', {
      by: isolated(person(fact.by)),
      name: isolated(fact.name),
      note: fact.note,
      owner: isolated(person(fact.owner)),
      due: day(fact.due),
    }),
  'tripwire-duty-set': fact => t('The alert asks for this by {due}: {what}.', { due: day(fact.due), what: fact.what }),
  'tripwire-duty-done': (fact, { person }) =>
    t('{by} reports as done: {what}. {note}', { by: isolated(person(fact.by)), what: isolated(fact.what), note: fact.note }),
  'project-held': fact => t('A tripwire put the project on hold. {reason}', { reason: served(fact.reason) }),
  'wait-started': () => t('A step of the workflow began to wait.'),
} satisfies Partial<Descriptions>;
