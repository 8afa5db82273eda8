/** What ties a project to others (needs and programmes), as sentences of the history. */
import { day } from '../../../shared/format.ts';
import { t } from '../../../shared/text.ts';
import type { Descriptions } from './names.ts';

export const linksFacts = {
  'need-stated': fact => t('It needs “{what}” of “{title}” by {by}.', { what: fact.what, title: fact.title, by: day(fact.by) }),
  'need-dropped': fact => t('It no longer needs what it needed of another project: {reason}', { reason: fact.reason }),
  'need-answer-noted': fact => answerInWords(t('What it needs of another project'), fact),
  'need-noted': fact => t('“{title}” needs “{what}” of it by {by}.', { title: fact.title, what: fact.what, by: day(fact.by) }),
  'need-answered': fact => answerInWords(t('What another project needs of it'), fact),
  'need-gone': () => t('Another project no longer needs what it needed of it.'),
  'programme-joined': fact =>
    t('It became part of the programme “{title}”: {reason}', { title: fact.title, reason: fact.reason }),
  'programme-left': fact =>
    t('It is no longer part of the programme “{title}”: {reason}', { title: fact.title, reason: fact.reason }),
  'part-joined': fact => t('The project “{title}” became part of this programme.', { title: fact.title }),
  'part-left': fact => t('The project “{title}” is no longer part of this programme.', { title: fact.title }),
} satisfies Partial<Descriptions>;

function answerInWords(what: string, { promised, delivered }: { promised?: string | undefined; delivered?: string | undefined }) {
  return delivered === undefined
    ? t('{what} was promised for {promised}.', { what, promised: day(promised) })
    : t('{what} was delivered on {delivered}.', { what, delivered: day(delivered) });
}
