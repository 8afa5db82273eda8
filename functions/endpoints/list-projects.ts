/**
 * The projects of an office: all, or those with a stage, a status, alerts, words, or the caller as sponsor or manager; newest first, or
 * by their latest news. Each question has its own list; what a list does not say, the row that it points to does.
 */
import * as z from 'zod';
import { holdsWords, words } from '#domain/scoring/similarity.ts';
import { idSchema } from '#domain/values/text.ts';
import { wordsOfProject } from '#views/index-rows.ts';
import { lists, type ProjectSummary } from '#views/rows.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf, pageOfIndex } from '../kit/page.ts';

const statuses = ['submitted', 'returned', 'declined', 'active', 'on-hold', 'killed', 'closing', 'closed'] as const;

const query = officeQuery.extend({
  stage: idSchema.optional(),
  status: z.enum(statuses).optional(),
  alerts: z.literal('yes').optional().meta({ description: 'Only projects with a criterion that fails now' }),
  q: z
    .string()
    .trim()
    .max(200)
    .refine(text => words(text).length > 0, 'at least one word of two letters or digits')
    .optional()
    .meta({ description: 'Words that words of the title, department or category begin with; each must be there' }),
  of: z
    .literal('me')
    .optional()
    .meta({ description: 'Only projects that you sponsor or manage, those with the latest news first' }),
  order: z.enum(['submitted', 'news']).optional().meta({
    description:
      'submitted (unless said otherwise): newest first. news: what happened last first; looking for few projects that way may give short pages, go on with the cursor',
  }),
});

type Asked = z.output<typeof query>;

export const endpoint = defineEndpoint({
  summary: 'Projects of an office: by stage, status, alerts and words, yours, or by what changed last',
  query,
  answer: pageOf(anyItem),
  async handle({ query: asked, actor }, app) {
    const office = await officeMeant(app, actor.id, asked.office);
    const { limit, cursor } = asked;
    const reading = { ...placeOf(asked, office, actor.id), limit, cursor, reverse: true };
    const all = lists.projects(office);
    if (reading.list === all) return page(app, reading);
    const where = (row: ProjectSummary, pointer: string) =>
      isMeant(row, asked, actor.id) && isFirst(row, pointer, reading.prefix);
    return pageOfIndex(app, { ...reading, to: all, where });
  },
});

/** The list that leads to what was asked for with the fewest rows besides. */
function placeOf({ stage, status, alerts, q, of, order }: Asked, office: string, person: string) {
  if (of === 'me') return { list: lists.newsOf(office, person), ordered: true };
  if (order === 'news') return { list: lists.news(office), ordered: true };
  if (q !== undefined) return { list: lists.found(office), ordered: true, prefix: longest(words(q)) };
  return { list: lists.projectsWith(office, { stage, status, alerts: alerts === 'yes' }), ordered: false };
}

/** The longest of the words is the one that fewest titles hold. */
function longest(asked: readonly string[]): string {
  return asked.reduce((best, word) => (word.length > best.length ? word : best), '');
}

function isMeant(row: ProjectSummary, { stage, status, alerts, q, of }: Asked, person: string): boolean {
  return (
    (stage === undefined || row.stage === stage) &&
    (status === undefined || row.status === status) &&
    (alerts === undefined || row.alerts > 0) &&
    (of === undefined || row.sponsor === person || row.manager === person) &&
    (q === undefined || holdsWords(wordsOfProject(row), words(q)))
  );
}

/** Of a project that holds several words with the same beginning, only the pointer that is met first counts. */
function isFirst(row: ProjectSummary, pointer: string, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  const word = pointer.slice(0, pointer.indexOf('#'));
  return wordsOfProject(row).every(other => !other.startsWith(prefix) || other <= word);
}
