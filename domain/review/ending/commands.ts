/** What ends a round besides its ballots: its deadline, and an edit of the project. */

export interface EndingCommands {
  'close-round': Record<never, never>;
  'void-round': { reason: string };
}
