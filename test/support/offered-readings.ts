/** Of actions of an office that are asked for elsewhere, or only read: what its permissions say to somebody. */
import { requireCallKeeper } from '#domain/call/permissions.ts';
import type { Context, Decision } from '#domain/decision/decider.ts';
import type { Refused } from '#domain/decision/refusals.ts';
import {
  requireAuditSeen,
  requireBoardKeeper,
  requireChangesSeen,
  requireExport,
  requireImports,
  requirePlanning,
  requireRecordSearch,
  requireSetUp,
} from '#domain/office/permissions.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { requireAsker } from '#domain/weighting/permissions.ts';

export function readingsOf(state: OfficeState, context: Context) {
  const read = (no: Refused): Decision<{ type: string }>[] => [no ?? { facts: [{ type: 'read' }] }];
  return {
    'plan-meeting': read(requireBoardKeeper(state, context)),
    'open-call': read(requireCallKeeper({ office: state, ...context })),
    'see-changes': read(requireChangesSeen(state, context)),
    'see-audit': read(requireAuditSeen(state, context)),
    'search-record': read(requireRecordSearch(state, context)),
    'export-office': read(requireExport(state, context)),
    'test-mail': read(requireSetUp(state, context)),
    'import-portfolio': read(requireImports(state, context)),
    'open-selection': read(requirePlanning(state, context)),
    'open-weighting': read(requireAsker({ office: state, ...context })),
  };
}
