/** What is asked about duties, of every aggregate that has some: to look what time brought, and to nudge whoever is late. */

export interface DutyCommands {
  'look-at-duties': Record<never, never>;
  /** The key of a duty that is late. */
  'nudge-duty': { duty: string };
}
