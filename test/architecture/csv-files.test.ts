/** Where CSV files are made, and which pages give any: a new one fails here until a test has taken it (test/portal/csv-exports.test.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files of a folder whose text holds these words. */
function filesWith(folder: string, pattern: RegExp): string[] {
  const root = join(import.meta.dirname, '../..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && pattern.test(readFileSync(join(root, name), 'utf8')))
    .map(name => join(folder, name))
    .sort();
}

describe('P15: every CSV file that the product gives', () => {
  it('P15: CSV files are made in one place, which guards them, and no page but these gives any', () => {
    const product = [
      'adapters',
      'api',
      'asl',
      'audit-pack',
      'aws',
      'domain',
      'functions',
      'imports',
      'local',
      'portal/src',
      'views',
    ];
    expect(product.flatMap(folder => filesWith(folder, /text\/csv|\bcsvOf\b/))).toEqual([
      'api/examples/imports.ts',
      'api/openapi.ts',
      'api/requests/imports.ts',
      'api/requests/projects.ts',
      'api/routes/route-shape.ts',
      'audit-pack/pack.ts',
      'functions/kit/csv.ts',
      'functions/kit/exports/written.ts',
      'functions/kit/table-answers.ts',
      'imports/write-csv.ts',
      'local/cli/import-file.ts',
      'local/cli/people.ts',
      'portal/src/features/feeds/WholeLists.tsx',
      'portal/src/features/imports/api.ts',
      'portal/src/shared/api/upload.ts',
      'portal/src/shared/download.ts',
    ]);
    expect(
      filesWith(
        'portal/src',
        /\bsaveCsv\(|<SaveAllCsv\b|<TableFiles$|<TableFiles |<CellFiles$|<CellFiles |<Chart$|<Chart |<DataTable\s[^>]*\sfile=/m,
      ),
    ).toEqual([
      'portal/src/features/admin/AuditPage.tsx',
      'portal/src/features/admin/PeoplePage.tsx',
      'portal/src/features/admin/people/ImportDialog.tsx',
      'portal/src/features/admin/preview/PreviewOnProjects.tsx',
      'portal/src/features/alerts/AlertsPage.tsx',
      'portal/src/features/benefits/BenefitsPage.tsx',
      'portal/src/features/calibration/CalibrationPage.tsx',
      'portal/src/features/calibration/People.tsx',
      'portal/src/features/calibration/Reliability.tsx',
      'portal/src/features/choosing/RankingPage.tsx',
      'portal/src/features/choosing/RescorePage.tsx',
      'portal/src/features/imports/TakeRows.tsx',
      'portal/src/features/measures/MeasuresPage.tsx',
      'portal/src/features/measures/Trends.tsx',
      'portal/src/features/offices-below/Lists.tsx',
      'portal/src/features/offices-below/OfficesTable.tsx',
      'portal/src/features/portfolio/Ageing.tsx',
      'portal/src/features/portfolio/Bubbles.tsx',
      'portal/src/features/portfolio/Bulk.tsx',
      'portal/src/features/portfolio/Funnel.tsx',
      'portal/src/features/portfolio/HeatMap.tsx',
      'portal/src/features/portfolio/TakeAway.tsx',
      'portal/src/features/portfolio/Timeline.tsx',
      'portal/src/features/portfolio/dependencies/Dependencies.tsx',
      'portal/src/features/project/Baselines.tsx',
      'portal/src/features/project/Needs.tsx',
      'portal/src/features/project/Outlook.tsx',
      'portal/src/features/project/Programme.tsx',
      'portal/src/features/project/Registers.tsx',
      'portal/src/features/project/Trends.tsx',
      'portal/src/features/record/TakeFound.tsx',
      'portal/src/features/reporting/PeriodPage.tsx',
      'portal/src/features/reporting/file/ReportsFilePage.tsx',
      'portal/src/features/reporting/file/Sheet.tsx',
      'portal/src/features/selection/Beside.tsx',
      'portal/src/features/selection/CandidatesTable.tsx',
      'portal/src/features/selection/Comparison.tsx',
      'portal/src/features/selection/Frontiers.tsx',
      'portal/src/features/selection/SelectionsPage.tsx',
      'portal/src/features/selection/board/OtherScenarios.tsx',
      'portal/src/features/selection/board/Outcomes.tsx',
      'portal/src/features/week/WeekPage.tsx',
      'portal/src/features/weighting/Result.tsx',
      'portal/src/shared/charts/Chart.tsx',
      'portal/src/shared/download.ts',
      'portal/src/shared/parts/BaselineTable.tsx',
      'portal/src/shared/parts/SaveAllCsv.tsx',
      'portal/src/shared/parts/TableFiles.tsx',
      'portal/src/shared/ui/DataTable.tsx',
    ]);
  });
});
