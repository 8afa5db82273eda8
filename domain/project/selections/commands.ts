/** What a selection tells a project when a board has decided it. */

export interface SelectionCommands {
  'tell-selection': {
    selection: string;
    name: string;
    call?: string | undefined;
    chosen: boolean;
    reason: string;
    why: string;
    decidedAt: string;
  };
}
