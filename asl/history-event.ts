/** What an execution did, in order: for golden histories in tests and for the curious. */

export interface HistoryEvent {
  readonly workflow: string;
  /** The execution's name. */
  readonly execution: string;
  /** `entered`, `exited`, and `failed` with a state are about that state (one event for each failed attempt); the others about the execution. */
  readonly type: 'started' | 'entered' | 'exited' | 'failed' | 'succeeded';
  readonly state?: string;
  /** With `failed`: the error name. */
  readonly error?: string;
}
