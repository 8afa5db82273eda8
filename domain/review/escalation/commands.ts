/** What is asked while ballots are missing: to remind the members, and to tell the chair and the PMO. */

export interface EscalationCommands {
  remind: { number: number };
  escalate: Record<never, never>;
}
