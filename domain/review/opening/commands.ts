/** What opens a round: the workflow of the gate that was asked for. */

export interface OpeningCommands {
  'open-round': { review: string };
}
