/** What waits for somebody, as examples of requests and answers. */
import { benefitExamples } from './benefits.ts';
import type { ExampleOf } from './example.ts';
import { project, receipt } from './shared.ts';

const duty = (nudge: boolean) => ({
  duty: 'condition:c1',
  stream: `project/${project}`,
  office: 'demo',
  kind: 'condition' as const,
  title: 'Online appointment booking',
  about: 'Show the test plan to the board',
  owners: ['manager'],
  since: '2026-03-02T09:30:00.000Z',
  due: '2026-04-30T23:59:59.999Z',
  next: '2026-05-07T00:00:00.000Z',
  does: 'remind' as const,
  ends: 'It is reported as met, or waived.',
  told: '2026-04-30T00:00:00.000Z',
  path: `/projects/${project}`,
  ownerNames: ['Mara Okafor'],
  late: true,
  nudge,
});

type DutyOperation = 'list-duties' | 'get-duties' | 'nudge-duty' | keyof typeof benefitExamples;

export const dutyExamples: { readonly [Id in DutyOperation]: ExampleOf<Id> } = {
  'list-duties': { answer: { items: [duty(false)] } },
  'get-duties': { answer: { items: [duty(true)] } },
  'nudge-duty': {
    body: { stream: `project/${project}`, duty: 'condition:c1' },
    answer: receipt(project, 12, 'duty-nudged'),
  },
  ...benefitExamples,
};
