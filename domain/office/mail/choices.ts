/** Among what a person chooses about the own mail: topics of news, languages, and how densely the portal is set. Without shapes, for whoever reads what was chosen. */

/** What news are about. */
export const newsTopics = {
  decisions: 'Decisions of boards on your projects',
  progress: 'Projects that are admitted, merged, withdrawn, closed or taken up again',
  conditions: 'Conditions that are accepted or sent back, and waivers',
  people: 'Who leads, who is named, whose seat changes',
  reports: 'Reports that are accepted',
  dependencies: 'What projects need of each other, and parts of programmes',
  meetings: 'Minutes and actions of meetings',
  choosing: 'Calls, assessments, selections and weights',
  office: 'Delegations, changes that a second person decides on, invitations that are answered',
} as const;
export type NewsTopic = keyof typeof newsTopics;

/** As in languages/languages.ts; a test holds that they are the same. */
export const mailLanguages = ['en', 'de'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** How densely the portal sets tables and cards. It stands beside the language: what a person has chosen for every device. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];
