/** Audit packs in German: report, instructions, and how far the making is. Loaded when somebody makes one in German. */
import type { Catalogue } from '../languages.ts';
import auditPack from './report/audit-pack.json' with { type: 'json' };
import auditReport from './report/audit-report.json' with { type: 'json' };

export const report: Catalogue = { ...auditPack, ...auditReport };
