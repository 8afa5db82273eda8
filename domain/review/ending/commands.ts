/** What ends a round besides its ballots: its deadline, and a project that no longer waits for it. */

export interface EndingCommands {
  'close-round': Record<never, never>;
  'void-round': { reason: string };
}
