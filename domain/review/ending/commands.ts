/** What ends a round besides its ballots: its deadline, and a project that no longer waits for it. */

export interface EndingCommands {
  'close-round': Record<never, never>;
  'void-round': { reason: string };
  /** The proposal was withdrawn by its sponsor, and the round ends with it. */
  'end-with-proposal': { by: string; reason: string };
}
