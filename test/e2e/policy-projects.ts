/**
 * Who may do what with files of projects, proposals, projects and their reports, written down apart from the code. `add-evidence: a word` is evidence
 * that gives the word which a criterion asks of the PMO.
 */
import { all, anybody, board, but, chair, either, interested, pmo, type Rule, role, team, tie } from './policy-rules.ts';

export const projectsPolicy: Readonly<Record<string, Rule>> = {
  'address-import': role('sponsor', 'pmo', 'admin'),
  'preview-import': role('sponsor', 'pmo', 'admin'),
  'commit-import': role('sponsor', 'pmo', 'admin'),
  'get-import-mappings': anybody,
  'save-import-mapping': pmo,
  'remove-import-mapping': pmo,

  'submit-proposal': role('sponsor', 'manager', 'pmo'),
  'preview-proposal': anybody,
  ...all(anybody, 'get-project', 'get-parts', 'get-history'),
  'get-alike': anybody,
  'export-project': anybody,
  'get-evidence-file': anybody,
  'revise-proposal': team,
  'add-evidence': team,
  'add-evidence: a word': but(role('pmo'), interested),
  'address-upload': team,
  'file-report': team,
  'amend-registers': team,
  'answer-report': but(pmo, tie('sponsor', 'manager')),
  ...all(pmo, 'put-reporting', 'accept-reports', 'close-reporting-period'),
  ...all(anybody, 'get-reporting', 'get-reports', 'get-report-sheet', 'file-reports'),
  ...all(anybody, 'get-outlook', 'get-calibration'),
  'tell-outcome': but(role('pmo'), interested),
  'request-review': team,
  'meet-condition': team,
  'request-change': team,
  'report-closure': team,
  proceed: tie('sponsor'),
  'answer-closure': tie('customer'),
  ...all(team, 'merge-proposal', 'request-reopening', 'request-exception', 'join-programme', 'leave-programme'),
  ...all(team, 'state-need', 'drop-need', 'answer-need', 'acknowledge-alert', 'plan-stages'),
  'finish-tripwire-duty': either(tie('manager'), role('pmo')), // the tripwire of the matrix asks the manager
  'list-benefits': anybody,
  'review-benefit': either(tie('benefit owner'), role('pmo')),
  'name-benefit-owner': role('pmo'),
  'withdraw-proposal': tie('sponsor'),
  'offer-handover': either(role('pmo'), tie('sponsor', 'manager')),
  'answer-handover': tie('manager'),
  'move-model-version': but(pmo, tie('sponsor', 'manager')),
  'choose-gate-model': but(pmo, tie('sponsor', 'manager')),
  'answer-condition': chair,
  'answer-naming': either(tie('manager'), but(role('pmo'), tie('sponsor', 'manager'))),
  'grant-waiver': board,
};
