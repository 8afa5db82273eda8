/** What is asked about the set-up of an office: to show its list no more. */
export interface SetUpCommands {
  'dismiss-set-up': Record<never, never>;
}
