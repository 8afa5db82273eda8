/** Every workflow as data: both hosts read this list and nothing else. The ASL files are the same bytes on both. */

export interface WorkflowRow {
  readonly name: 'intake' | 'gate-review' | 'closure' | 'call';
  /** File in this folder. */
  readonly file: string;
  readonly summary: string;
  /** What `${…}` in the file stands for. */
  readonly placeholders: readonly 'TasksFunction'[];
}

export const workflows: readonly WorkflowRow[] = [
  {
    name: 'intake',
    file: 'intake.asl.json',
    summary: 'Scores, screens and admits one revision of a proposal',
    placeholders: ['TasksFunction'],
  },
  { name: 'gate-review', file: 'gate-review.asl.json', summary: 'Runs one round of one gate', placeholders: ['TasksFunction'] },
  { name: 'closure', file: 'closure.asl.json', summary: 'Closes a project', placeholders: ['TasksFunction'] },
  {
    name: 'call',
    file: 'call.asl.json',
    summary: 'Runs a call for proposals from its opening to its end',
    placeholders: ['TasksFunction'],
  },
];
