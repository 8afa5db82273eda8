/** What the schedule asks: to look at the criteria, because time alone can make them fail. */

export interface AlertCommands {
  'watch-criteria': Record<never, never>;
}
