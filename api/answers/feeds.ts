/** Calendars and feeds that programs read by a secret address, and the addresses as their person sees them. */
import * as z from 'zod';
import { feedKinds } from '#domain/office/feeds/address.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import { instant, receiptSchema } from './shared.ts';

const feed = z
  .enum(feedKinds)
  .meta({ description: '`calendar`: iCalendar of own duties, meetings and ends; `decisions`: JSON Feed of what boards decided' });

const feedsSchema = z.object({
  items: z
    .array(z.object({ feed, madeAt: instant }))
    .meta({ description: 'The own addresses that lead somewhere; the addresses themselves are shown once, when they are made' }),
});
export type Feeds = z.output<typeof feedsSchema>;

export const feedReceiptSchema = receiptSchema
  .extend({
    address: z.string().optional().meta({
      description:
        'The secret address; shown now and never again. Absent when this request was answered before: make another then',
    }),
  })
  .meta({ id: 'FeedReceipt', description: 'What was stored, and the address that goes with it' });
export type FeedReceipt = z.output<typeof feedReceiptSchema>;

const calendarFileSchema = z.string().meta({ description: 'A calendar as RFC 5545 has it' });

/** https://jsonfeed.org/version/1.1 */
const decisionFeedSchema = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.string(),
    language: z.string(),
    items: z.array(
      z.object({
        id: z.string().meta({ description: 'Of the round, for ever the same' }),
        url: z.string(),
        title: z.string(),
        content_text: z.string(),
        date_published: z.string(),
        tags: z
          .array(z.string())
          .meta({ description: `The outcome (${outcomeSchema.options.join(', ')}) and the id of the gate` }),
      }),
    ),
  })
  .meta({ id: 'DecisionFeed' });
export type DecisionFeed = z.output<typeof decisionFeedSchema>;

export const feedAnswers = {
  'get-feeds': feedsSchema,
  'make-feed': feedReceiptSchema,
  'withdraw-feed': receiptSchema,
  'read-calendar': calendarFileSchema,
  'read-decisions': decisionFeedSchema,
} as const;
