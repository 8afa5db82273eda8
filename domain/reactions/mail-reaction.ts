/** The mails that follow from a fact: to whom it says what, and what kind of notice it is. */
import { noticeOf } from './notices.ts';
import type { MailReaction, Notification } from './reaction.ts';

/** None when nobody is told. */
export function mailsFor(
  fact: { readonly type: string },
  notification: Notification | undefined,
  gathers = false,
): MailReaction[] {
  if (!notification || notification.to.length === 0) return [];
  return [{ type: 'mail', notification, notice: noticeOf(fact), ...(gathers && { gathers }) }];
}
