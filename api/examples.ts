/** An example of the body and of the answer of each operation, for the description: small, about one project, and true to the schemas. */

import { alertExamples } from './examples/alerts.ts';
import { callExamples } from './examples/calls.ts';
import { dutyExamples } from './examples/duties.ts';
import type { ExampleOf } from './examples/example.ts';
import { exportExamples } from './examples/exports.ts';
import { feedExamples } from './examples/feeds.ts';
import { goingBackExamples } from './examples/going-back.ts';
import { identityExamples } from './examples/identity.ts';
import { importExamples } from './examples/imports.ts';
import { mailExamples } from './examples/mail.ts';
import { measureExamples } from './examples/measures.ts';
import { meetingExamples } from './examples/meetings.ts';
import { officeExamples } from './examples/office-operations.ts';
import { changeRow, consentRow, model } from './examples/offices.ts';
import { outlookExamples } from './examples/outlooks.ts';
import { personalDataExamples } from './examples/personal-data.ts';
import { portfolioExamples } from './examples/portfolio.ts';
import { alertRow, closureReport, evidenceInput, projectRow, projectView, report } from './examples/projects.ts';
import { alike, lesson, preview, proposal } from './examples/proposals.ts';
import { reportingExamples } from './examples/reporting.ts';
import { ballot, entry, reviewRow, reviewView } from './examples/reviews.ts';
import { roundExamples } from './examples/rounds.ts';
import { scimExamples } from './examples/scim.ts';
import { selectionExamples } from './examples/selection-operations.ts';
import { serviceAccountExamples } from './examples/service-accounts.ts';
import { firstOffice, founded, goalPreset } from './examples/set-up.ts';
import { address, file, project, receipt, review } from './examples/shared.ts';
import { aboveExamples } from './examples/thresholds.ts';
import { webhookExamples } from './examples/webhooks.ts';
import { weightingExamples } from './examples/weightings.ts';
import type { RouteId } from './routes.ts';

export interface Example {
  readonly body?: unknown;
  readonly answer: unknown;
}

export const examples: { readonly [Id in RouteId]: ExampleOf<Id> } = {
  health: { answer: { status: 'ok', version: '0.1.0', at: '2026-03-02T09:30:00.000Z' } },
  openapi: { answer: { openapi: '3.1.0', info: { title: 'Tollgate', version: '0.1.0' }, paths: {} } },
  'sign-in': { answer: { issuer: 'https://login.example.org', client: 'tollgate-portal', audience: 'tollgate-api' } },
  'get-set-up': { answer: { open: true } },
  'check-set-up-code': { body: { code: firstOffice.code }, answer: { open: true } },
  'set-up': { body: firstOffice, answer: founded },
  me: {
    answer: {
      id: 'sponsor',
      name: 'Sam Okafor',
      offices: [{ id: 'demo', name: 'Portfolio Office', currency: 'GBP', roles: ['sponsor', 'customer'], person: 'Sam Okafor' }],
      invitations: [],
      language: 'de',
      density: 'compact',
    },
  },
  'submit-proposal': { body: proposal, answer: receipt(project, 1, 'proposal-submitted') },
  'preview-proposal': {
    body: { office: 'demo', title: 'Permits online', contributions: [{ goal: 'digital', points: 90 }] },
    answer: preview,
  },
  'list-projects': { answer: { items: [projectRow] } },
  'get-project': { answer: projectView },
  'get-history': { answer: { items: [entry], cursor: '5' } },
  'get-alike': { answer: alike },
  'export-project': {
    answer: {
      format: 'tollgate-export/1',
      project,
      exportedAt: '2026-03-02T10:00:00.000Z',
      streams: [{ stream: `project/${project}`, commits: [entry] }],
      anchors: [],
    },
  },
  'revise-proposal': {
    body: { proposal, note: 'Costs as the supplier offers them.' },
    answer: receipt(project, 8, 'proposal-revised'),
  },
  'add-evidence': { body: evidenceInput, answer: receipt(project, 4, 'evidence-added') },
  'address-upload': {
    body: { name: 'case.pdf', ...file },
    answer: { method: 'PUT', key: `evidence/${project}/Zx81/case.pdf`, ...address },
  },
  'get-evidence-file': { answer: { method: 'GET', ...address, headers: {} } },
  'file-report': { body: report, answer: receipt(project, 9, 'report-filed') },
  'request-review': { body: { gate: 'business-case' }, answer: receipt(project, 5, 'gate-requested') },
  'meet-condition': {
    body: { how: 'The board saw the test plan on 21 April.', evidence: 'e2' },
    answer: receipt(project, 10, 'condition-reported'),
  },
  proceed: {
    body: { reason: 'The advice came before the new offer.' },
    answer: receipt(project, 11, 'proceeded-against-advice'),
  },
  'report-closure': { body: closureReport, answer: receipt(project, 20, 'closure-reported') },
  'answer-closure': {
    body: { accepted: false, comment: 'The form for renewals is missing.' },
    answer: receipt(project, 21, 'closure-rejected'),
  },
  'list-reviews': { answer: { items: [reviewRow, changeRow, consentRow] } },
  'get-review': { answer: reviewView },
  'cast-ballot': { body: ballot, answer: receipt(review, 2, 'ballot-cast') },
  recuse: { body: { reason: 'My brother works for the supplier.' }, answer: receipt(review, 3, 'member-recused') },
  ...portfolioExamples,
  ...identityExamples,
  ...selectionExamples,
  ...weightingExamples,
  ...dutyExamples,
  ...measureExamples,
  'list-alerts': { answer: { items: [alertRow] } },
  'list-lessons': { answer: { items: [lesson] } },
  'list-presets': { answer: { items: [model], goals: [goalPreset] } },
  ...officeExamples,
  'answer-condition': {
    body: { accepted: false, reason: 'The test plan lacks the load tests.' },
    answer: receipt(project, 11, 'condition-answered'),
  },
  'answer-naming': {
    body: { accepted: false, reason: 'I have three projects already.' },
    answer: receipt(project, 12, 'naming-answered'),
  },
  'grant-waiver': {
    body: { criterion: 'business-case', reason: 'The law sets the day.', until: '2026-09-30' },
    answer: receipt(project, 12, 'waiver-granted'),
  },
  'request-change': {
    body: { cost: 135_000_000, reason: 'Steel is dearer than in the offer.', alone: true },
    answer: receipt(project, 12, 'change-requested', 'gate-requested'),
  },
  ...goingBackExamples,
  ...alertExamples,
  'merge-proposal': {
    body: { project: '3jp1YqS8vWaX5lMbUcKo2r', reason: 'Both replace the same forms; one team does it.' },
    answer: receipt(project, 4, 'proposal-merged'),
  },
  'move-model-version': {
    body: { version: 2, reason: 'The security review counts for projects under way, too.' },
    answer: receipt(project, 12, 'model-version-moved'),
  },
  'answer-invitation': {
    body: { accepted: false, reason: 'I no longer decide for the north.' },
    answer: receipt('north', 3, 'invitation-answered'),
  },
  'change-seat': {
    body: { member: 'gatekeeper-1', replacement: 'gatekeeper-3', reason: 'Gatekeeper 1 is ill.' },
    answer: receipt(review, 4, 'seat-changed'),
  },
  ...roundExamples,
  ...meetingExamples,
  ...callExamples,
  ...serviceAccountExamples,
  ...importExamples,
  ...scimExamples,
  ...reportingExamples,
  ...webhookExamples,
  ...feedExamples,
  ...mailExamples,
  ...exportExamples,
  ...aboveExamples,
  ...outlookExamples,
  ...personalDataExamples,
};
