/**
 * What SES tells of mails that it had accepted, as EventBridge delivers it: they bounced, somebody called one spam, or they arrived. Each may come
 * twice or late; an arrival takes back only what was noted before it.
 */
import * as z from 'zod';
import type { App } from '../kit/app.ts';
import { noteArrival, noteBounce } from '../kit/bounces.ts';

const instant = z.iso.datetime({ offset: true }).transform(text => new Date(text).toISOString());

const detailSchema = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({
      timestamp: instant,
      bounceType: z.string(),
      bounceSubType: z.string().optional(),
      bouncedRecipients: z.array(z.object({ emailAddress: z.string(), diagnosticCode: z.string().optional() })),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({
      timestamp: instant,
      complaintFeedbackType: z.string().optional(),
      complainedRecipients: z.array(z.object({ emailAddress: z.string() })),
    }),
  }),
  z.object({
    eventType: z.literal('Delivery'),
    delivery: z.object({ timestamp: instant, recipients: z.array(z.string()) }),
  }),
]);

export const mailEventSchema = z.object({ source: z.literal('aws.ses'), detail: detailSchema });

/** Resolves when all of them are noted; how many addresses the event named. */
export async function handleMailEvent({ detail }: z.output<typeof mailEventSchema>, { ports }: App): Promise<{ noted: number }> {
  const work = workOf(detail, ports);
  await Promise.all(work);
  return { noted: work.length };
}

function workOf(detail: z.output<typeof detailSchema>, ports: App['ports']): Promise<void>[] {
  if (detail.eventType === 'Delivery') {
    const { recipients, timestamp: at } = detail.delivery;
    return recipients.map(address => noteArrival(address, at, ports));
  }
  if (detail.eventType === 'Complaint') {
    const { complainedRecipients, complaintFeedbackType = 'complaint', timestamp: at } = detail.complaint;
    return complainedRecipients.map(({ emailAddress }) =>
      noteBounce(emailAddress, { at, kind: 'complained', why: complaintFeedbackType }, ports),
    );
  }
  const { bouncedRecipients, bounceType, bounceSubType = '', timestamp: at } = detail.bounce;
  return bouncedRecipients.map(({ emailAddress, diagnosticCode }) =>
    noteBounce(emailAddress, { at, kind: 'bounced', why: diagnosticCode ?? `${bounceType} ${bounceSubType}` }, ports),
  );
}
