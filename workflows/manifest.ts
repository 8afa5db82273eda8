/** Every workflow as data: both hosts read this list and nothing else. The ASL files are the same bytes on both. */

/** The functions that states call: one for quick tasks, one with more memory and time that works scenarios out. */
export type Placeholder = 'TasksFunction' | 'OptimiserFunction';

export interface WorkflowRow {
  readonly name: 'intake' | 'gate-review' | 'closure' | 'call' | 'scenario' | 'selection';
  /** File in this folder. */
  readonly file: string;
  readonly summary: string;
  /** What `${…}` in the file stands for. */
  readonly placeholders: readonly Placeholder[];
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
  {
    name: 'scenario',
    file: 'scenario.asl.json',
    summary: 'Works out one scenario of a selection',
    placeholders: ['OptimiserFunction', 'TasksFunction'],
  },
  {
    name: 'selection',
    file: 'selection.asl.json',
    summary: 'Asks a board about one scenario, and tells the projects what it decided',
    placeholders: ['TasksFunction'],
  },
];
