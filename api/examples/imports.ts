/** A portfolio of one project on its way in. */
import { digest, project, receipt } from './shared.ts';

const importMapping = {
  id: 'monthly-portfolio',
  title: 'Portfolio list of the delivery unit',
  columns: { title: 'Project', reference: 'No.', sponsor: 'SRO', costs: 'Budget (£m)', start: 'Start', end: 'Finish' },
  identity: ['No.'],
  money: { currency: 'GBP', scale: 'millions' },
  dates: { formats: ['dd/MM/yyyy'] },
} as const;

/** The same with everything that is usual, as it is answered. */
const fullMapping = {
  ...importMapping,
  encoding: 'auto',
  delimiter: 'auto',
  headerRows: 1,
  constants: { office: 'demo' },
  money: { currency: 'GBP', scale: 'millions', decimal: '.' },
  dates: { formats: ['dd/MM/yyyy'], pivot: 70 },
  costs: { financialYearStart: 4 },
  withheld: [],
  missing: ['n\\.?/?a\\.?', 'tb[cda]'],
  ratings: {},
  translate: {},
  contributions: [],
  inFlight: true,
  different: false,
} as const;

const importFile = { key: 'imports/demo/Zx82/portfolio.csv', sha256: digest('7') };

const row = {
  line: 2,
  title: 'Permit portal',
  project,
  status: 'active',
  outcome: 'updated',
  differences: [{ field: 'end', before: '2027-03-31', after: '2027-06-30' }],
  problems: [],
} as const;

const importPage = { read: 2, rows: [row], next: 1 };

const importPreview = {
  file: { sha256: digest('7'), bytes: 2048 },
  origin: 'kept',
  mapping: fullMapping,
  mappings: [{ id: 'monthly-portfolio', title: 'Portfolio list of the delivery unit', origin: 'kept' }],
  shape: {
    format: 'CSV',
    encoding: 'utf-8',
    delimiter: ',',
    header: ['No.', 'Project', 'SRO', 'Budget (£m)', 'Start', 'Finish', 'Remarks'],
    headerLine: 1,
  },
  columns: [
    { name: 'No.', ref: 'No.', field: 'reference' },
    { name: 'Project', ref: 'Project', field: 'title' },
    { name: 'Remarks', ref: 'Remarks' },
  ],
  sheets: [],
  sample: [{ line: 2, cells: ['P-17', 'Permit portal', 'Sam Okafor', '12.5', '01/04/2026', '30/06/2027', ''] }],
  leftOut: [{ line: 4, kind: 'total', text: 'Total · 12.5' }],
  leftOutInAll: 1,
  unreadColumns: ['Remarks'],
  goalsUnknown: [],
  withheld: {},
  sums: { costs: 1_250_000_000, rowsWithCosts: 1, benefits: 0, rowsWithBenefits: 0 },
  ...importPage,
} as const;

export const importExamples = {
  'address-import': {
    body: { office: 'demo', name: 'portfolio.csv', contentType: 'text/csv', bytes: 2048, sha256: digest('7') },
    answer: {
      method: 'PUT',
      key: importFile.key,
      url: 'https://files.example.org/imports/portfolio.csv?signature=…',
      headers: { 'content-type': 'text/csv' },
      expiresAt: '2026-03-02T09:45:00.000Z',
    },
  },
  'preview-import': { body: { office: 'demo', file: importFile, inFlight: true }, answer: importPreview },
  'commit-import': { body: { office: 'demo', file: importFile, mapping: importMapping, from: 0, rows: 50 }, answer: importPage },
  'get-import-mappings': {
    answer: {
      mappings: [
        { id: fullMapping.id, title: fullMapping.title, by: 'pmo', at: '2026-03-02T09:30:00.000Z', mapping: fullMapping },
      ],
    },
  },
  'save-import-mapping': { body: { mapping: importMapping }, answer: receipt('demo', 12, 'import-mapping-saved') },
  'remove-import-mapping': { body: {}, answer: receipt('demo', 13, 'import-mapping-removed') },
} as const;
