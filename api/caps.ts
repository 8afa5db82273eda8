/** Which operations count against which cap, and of what: `each` counts every object of its own (one project, one round). */
import type { CapName } from '#domain/values/caps.ts';
import type { RouteId } from './routes.ts';

/** Requests of one person, or one machine, within a minute when nobody set another number: ten a second, where a page of the portal asks six. */
export const requestsAMinute = 600;

/** MB that the files of one project may come to, when nobody set another number: some hundred reports with pictures. */
export const megabytesOfProject = 2_000;

export const cappedRoutes: { readonly [Id in RouteId]?: { readonly cap: CapName; readonly each?: true } } = {
  'submit-proposal': { cap: 'proposals' },
  'revise-proposal': { cap: 'revisions', each: true },
  'add-evidence': { cap: 'evidence', each: true },
  'address-upload': { cap: 'uploads', each: true },
  'file-report': { cap: 'reports', each: true },
  'amend-registers': { cap: 'reports', each: true },
  'cast-ballot': { cap: 'ballots', each: true },
  'grant-delegation': { cap: 'delegations', each: true },
  'revoke-delegation': { cap: 'delegations', each: true },
  'put-goals': { cap: 'standards', each: true },
  'put-reporting': { cap: 'standards', each: true },
  'put-thresholds': { cap: 'standards', each: true },
  'put-routing': { cap: 'standards', each: true },
  'put-minimum': { cap: 'standards', each: true },
  'give-standards': { cap: 'standards', each: true },
  'take-standard': { cap: 'standards', each: true },
  'publish-outlook-card': { cap: 'standards', each: true },
  'tell-outcome': { cap: 'reports', each: true },
  'close-reporting-period': { cap: 'standards', each: true },
  'answer-report': { cap: 'reports', each: true },
  'put-name': { cap: 'standards', each: true },
  'put-logo': { cap: 'standards', each: true },
  'put-calendar': { cap: 'standards', each: true },
  'put-office-mail': { cap: 'standards', each: true },
  'put-gate-models': { cap: 'standards', each: true },
  'publish-scoring-model': { cap: 'standards', each: true },
  'take-goal-weights': { cap: 'standards', each: true },
  'take-model-weights': { cap: 'standards', each: true },
  'put-boards': { cap: 'standards', each: true },
  'put-people': { cap: 'standards', each: true },
  'import-people': { cap: 'standards', each: true },
  'put-person': { cap: 'standards', each: true },
  'remove-person': { cap: 'standards', each: true },
  'replace-person': { cap: 'standards', each: true },
  'deactivate-person': { cap: 'standards', each: true },
  'reactivate-person': { cap: 'standards', each: true },
  'test-mail': { cap: 'mails', each: true },
  'dismiss-set-up': { cap: 'standards', each: true },
  'found-office': { cap: 'offices' },
  'read-calendar': { cap: 'feeds', each: true },
  'read-decisions': { cap: 'feeds', each: true },
  'make-feed': { cap: 'standards', each: true },
  'withdraw-feed': { cap: 'standards', each: true },
  'address-import': { cap: 'importedFiles' },
  'preview-import': { cap: 'importedPages' },
  'commit-import': { cap: 'importedPages' },
  'save-import-mapping': { cap: 'standards', each: true },
  'remove-import-mapping': { cap: 'standards', each: true },
  'keep-portfolio-view': { cap: 'standards', each: true },
  'forget-portfolio-view': { cap: 'standards', each: true },
  'keep-own-view': { cap: 'standards', each: true },
  'forget-own-view': { cap: 'standards', each: true },
};
