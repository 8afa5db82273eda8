/** The voting script of the demonstration (docs/demo.md): what happens to a project, from its published rating and its place in the list. */
import type { DemoProject } from './facts.ts';

export type Act =
  | { readonly do: 'decide'; readonly outcome: 'go' | 'conditional-go' | 'hold' | 'recycle' | 'kill' }
  | { readonly do: 'wait'; readonly ballots: number }
  | { readonly do: 'report' }
  | { readonly do: 'close' };

const decide = (outcome: 'go' | 'conditional-go' | 'hold' | 'recycle' | 'kill'): Act => ({ do: 'decide', outcome });
const wait = (ballots: number): Act => ({ do: 'wait', ballots });
const report: Act = { do: 'report' };

/** `close` passes all gates that are left and closes the project. */
export function actsFor({ latest }: DemoProject, place: number): readonly Act[] {
  switch (latest.rating) {
    case 'green':
      return latest.end !== undefined && latest.end < '2023-06-30'
        ? [decide('go'), report, { do: 'close' }]
        : [decide('go'), report, decide('go'), wait(2)];
    case 'amber-green':
      return [decide('go'), report, wait(0)];
    case 'amber':
      return amber[place % amber.length] ?? [];
    case 'amber-red':
      return [decide('recycle'), wait(1)];
    case 'red':
      return red[place % red.length] ?? [];
    default:
      return [wait(place % 2)];
  }
}

const amber: readonly (readonly Act[])[] = [
  [decide('conditional-go'), report],
  [wait(1)],
  [decide('go'), report, decide('go'), report],
  [decide('go'), report, decide('hold')],
  [decide('go'), report, wait(2)],
];
const red: readonly (readonly Act[])[] = [
  [decide('go'), report, decide('kill')],
  [decide('recycle')],
  [decide('conditional-go'), report, wait(1)],
];

/** Our own words, for closed demonstration projects; the published figures name no benefits. */
export const demoBenefit = { name: 'What operations were promised', result: 'Handed over to operations' } as const;

/** Our own words, for closed demonstration projects. */
export const demoLessons = [
  {
    title: 'Agree the acceptance criteria before the contract',
    text: 'The customer and the supplier read the same sentence differently; acceptance took two rounds. Write the criteria down with examples before signing.',
    tags: ['procurement', 'acceptance'],
  },
  {
    title: 'Report the forecast, not the hope',
    text: 'The forecast stayed at the baseline until three months before the end. Ask for the range and what would move it, each month.',
    tags: ['forecast', 'reporting'],
  },
  {
    title: 'A pilot site with the loudest users pays back',
    text: 'The most critical site went first; what it found cost days there and would have cost months later.',
    tags: ['pilot', 'rollout'],
  },
  {
    title: 'Move data early and often',
    text: 'Three rehearsals of the data migration made the last weekend uneventful. Plan them as milestones.',
    tags: ['data', 'migration'],
  },
] as const;
