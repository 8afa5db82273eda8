/** What is asked about the roster of an open round: whether its members are still there. */

export interface RosterCommands {
  'look-at-roster': Record<never, never>;
}
