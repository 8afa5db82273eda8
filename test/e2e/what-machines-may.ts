/** What machines may ask for, by scope, written down apart from the code like the policy of people beside it. It imports nothing of the product. */

/** A directory asks, and no person, whatever the role. */
export const forMachinesAlone: readonly string[] = [
  'scim-list-users',
  'scim-create-user',
  'scim-get-user',
  'scim-replace-user',
  'scim-patch-user',
  'scim-delete-user',
  'scim-service-provider-config',
  'scim-resource-types',
  'scim-resource-type',
  'scim-schema',
  'scim-schemas',
];

/**
 * What a service account may ask for by one scope; by none of them anything else. It reads as an auditor does, files reports, brings proposals,
 * reads histories: nothing by which anything is decided.
 */
const readings = [
  ...['list-selections', 'get-selection', 'get-candidates', 'get-comparison', 'get-scenario-result', 'export-selection'],
  ...['list-projects', 'list-reviews', 'list-alerts', 'list-lessons', 'list-offices', 'list-presets'],
  ...['get-office', 'get-calendar', 'get-goals', 'get-gate-models', 'get-boards', 'get-people', 'get-delegations', 'get-changes'],
  ...['get-scoring-models', 'get-duties', 'get-reporting', 'get-reports', 'get-report-sheet', 'rescore'],
  ...['get-news', 'get-portfolio', 'get-roadmap', 'list-dependencies'],
  'get-thresholds',
  'get-measures',
  'get-minimum',
  'get-given-standards',
  ...['get-outlook', 'get-calibration'],
  ...['get-roll-up', 'get-projects-below', 'get-alerts-below', 'get-duties-below', 'get-reports-below', 'list-benefits'],
  ...[
    'get-import-mappings',
    'get-project',
    'get-review',
    'get-evidence-file',
    'get-answer-file',
    'get-alike',
    'get-parts',
    'export-project',
    'export-office',
  ],
  ...['list-meetings', 'list-meeting-actions', 'get-meeting', 'export-meeting', 'export-list'],
  ...['list-calls', 'get-call', 'get-ranking', 'export-call', 'get-assessment'],
  ...['list-weightings', 'get-weighting', 'export-weighting'],
];
const histories = ['get-history', 'get-office-history', 'get-call-history', 'get-selection-history', 'get-meeting-history'];
export const machinePolicy: Readonly<Record<string, readonly string[]>> = {
  read: ['me', ...readings, ...histories],
  report: ['me', 'file-report', 'file-reports', 'amend-registers'],
  import: [
    'me',
    'submit-proposal',
    'preview-proposal',
    'address-import',
    'preview-import',
    'commit-import',
    'get-import-mappings',
  ],
  events: ['me', ...histories],
  people: ['me', ...forMachinesAlone],
};
