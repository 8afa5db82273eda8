/** Which whole list is made how; one that is not here does not compile. */
import type { WholeList } from '#domain/values/whole-lists.ts';
import { benefits } from './of-benefits.ts';
import { alerts, decisions, duties, meetings, projects, reports } from './of-lists.ts';
import { conditions, evidence, registers } from './of-projects.ts';
import type { ExportTable } from './table.ts';

export const exportTables: { readonly [L in WholeList]: ExportTable } = {
  ...{ projects, decisions, conditions, alerts, duties, reports, registers, evidence, meetings, benefits },
};
