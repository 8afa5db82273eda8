/** One proposal, and what the office has to say to it: its score, projects like it, lessons of others. Money in pence. */
import type { Answer } from '../answers.ts';

export const proposal = {
  office: 'demo',
  title: 'Permits online',
  sponsor: 'sponsor',
  manager: 'manager',
  gateModel: 'two-steps',
  problem: 'A permit takes nine days, four of them in the post.',
  costs: [{ year: 2026, amount: 48_000_000 }],
  benefits: [{ name: 'Shorter waiting time', amount: 130_000_000, due: '2028-03-31' }],
  start: '2026-04-01',
  end: '2027-03-31',
  contributions: [
    { goal: 'public-services', points: 80, justification: 'Permits in two days instead of nine.' },
    { goal: 'digital', points: 90, justification: 'No paper form is left.' },
  ],
};

export const score = {
  total: 84,
  goals: [
    {
      goal: 'public-services',
      name: 'Better public services',
      weight: 60,
      share: 0.6,
      points: 80,
      adds: 48,
      justification: 'Permits in two days instead of nine.',
    },
    {
      goal: 'digital',
      name: 'Digital by default',
      weight: 40,
      share: 0.4,
      points: 90,
      adds: 36,
      justification: 'No paper form is left.',
    },
  ],
};

export const lesson = {
  id: '3jp1YqS8vWaX5lMbUcKo2r.1',
  title: 'Ask the counter staff first',
  text: 'They knew which forms nobody fills in correctly; two months would have been saved.',
  tags: ['requirements'],
  project: '3jp1YqS8vWaX5lMbUcKo2r',
  projectTitle: 'Parking permits by mail',
  result: 'completed',
  at: '2025-11-20T15:00:00.000Z',
} as const;

export const preview: Answer<'preview-proposal'> = {
  score,
  duplicates: [
    {
      project: '3jp1YqS8vWaX5lMbUcKo2r',
      title: 'Parking permits by mail',
      similarity: 0.33,
      because: [{ part: 'title', share: 0.33 }],
    },
  ],
  lessons: [{ ...lesson, wordsFound: 2 }],
};

export const alike: Answer<'get-alike'> = {
  items: [
    {
      project: '3jp1YqS8vWaX5lMbUcKo2r',
      title: 'A project of Harbour Office',
      status: 'active',
      office: { id: 'harbour', name: 'Harbour Office' },
      kind: 'related',
      likeness: 0.52,
      because: [
        { part: 'title', share: 0.25 },
        { part: 'aims', share: 0.6 },
        { part: 'department', share: 0 },
      ],
    },
  ],
};
