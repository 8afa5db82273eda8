/** A mail as it is handed over to be sent, and what becomes of it. */

export interface Mail {
  /** Unique; sending the same id twice delivers at least once, and where the medium allows it, once. */
  readonly id: string;
  /** One address: whom else the same is written to is nobody's business, and a refused address silences no other. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; links in it only ever open a page. */
  readonly text: string;
  /** An invitation to a meeting, or its end, which mail programs put into a calendar. */
  readonly calendar?: MailCalendar | undefined;
}

export interface MailCalendar {
  readonly method: 'request' | 'cancel';
  /** iCalendar (RFC 5545) of one entry that says the same method. */
  readonly text: string;
}

/**
 * `taken`: it left. `queued`: it was accepted, and an event will tell whether it arrived. `refused`: this address gets no mail, and the same again
 * would change nothing; the reason names no address.
 */
export type MailOutcome = 'taken' | 'queued' | { readonly refused: string };
