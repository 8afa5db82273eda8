/** What a project keeps of evidence whose last day is past. */
export interface WithExpiry {
  /** Ids of evidence of which the history says that it counts no more. */
  readonly expired?: readonly string[] | undefined;
}
