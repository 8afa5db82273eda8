/** Which address shows which page. Every page is a chunk of its own, loaded when it is first wanted. */
import { Text } from '@mantine/core';
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Link, matchPath, Route, Routes, useLocation } from 'react-router';
import { ApiError } from '../shared/api/client.ts';
import { sentencesLoaded } from '../shared/sentences.ts';
import { rich, t } from '../shared/text.ts';
import { Page } from '../shared/ui/Page.tsx';
import { ErrorAlert, Loading } from '../shared/ui/states.tsx';
import { isNewVersionThere } from './new-version.ts';

type Load<N extends string> = () => Promise<Record<N, ComponentType>>;

/** A page, and how its code is loaded, which may begin before it is drawn. */
interface ShownPage {
  readonly Shown: ComponentType;
  readonly load: () => Promise<unknown>;
}

/** The first page: what the server says on it comes with its answers. */
const firstPage = <N extends string>(load: Load<N>, name: N): ShownPage => ({
  Shown: lazy<ComponentType>(async () => ({ default: (await load().catch(pageNotLoaded))[name] })),
  load,
});

/** Waits for what the server says as for its own code, both loaded together. */
const page = <N extends string>(load: Load<N>, name: N) =>
  firstPage(async () => {
    const [module] = await Promise.all([load(), sentencesLoaded()]);
    return module;
  }, name);

/** After an upgrade of the host the page is loaded anew from its address: nothing stands on it yet that could be lost. */
async function pageNotLoaded(): Promise<never> {
  if (await isNewVersionThere()) {
    location.reload();
    return new Promise<never>(() => undefined);
  }
  throw new ApiError({
    status: 0,
    title: t('No connection'),
    detail: t('This page could not be loaded. Try again when you are connected.'),
  });
}

const pages: Readonly<Record<string, ShownPage>> = {
  '/': firstPage(() => import('../features/home/HomePage.tsx'), 'HomePage'),
  '/work': page(() => import('../features/inbox/WorkPage.tsx'), 'WorkPage'),
  /** Its address of earlier versions, to which mails lead. */
  '/inbox': page(() => import('../features/inbox/WorkPage.tsx'), 'WorkPage'),
  '/measures': page(() => import('../features/measures/MeasuresPage.tsx'), 'MeasuresPage'),
  '/week': page(() => import('../features/week/WeekPage.tsx'), 'WeekPage'),
  '/reviews/:id': page(() => import('../features/review/ReviewPage.tsx'), 'ReviewPage'),
  '/submit': page(() => import('../features/submit/SubmitPage.tsx'), 'SubmitPage'),
  '/projects': page(() => import('../features/portfolio/PortfolioPage.tsx'), 'PortfolioPage'),
  '/projects/:id': page(() => import('../features/project/ProjectPage.tsx'), 'ProjectPage'),
  '/projects/:id/revise': page(() => import('../features/submit/RevisePage.tsx'), 'RevisePage'),
  '/projects/:id/report': page(() => import('../features/reporting/ReportPage.tsx'), 'ReportPage'),
  '/projects/:id/evidence': page(() => import('../features/evidence/EvidencePage.tsx'), 'EvidencePage'),
  '/projects/:id/closure': page(() => import('../features/closing/ClosurePage.tsx'), 'ClosurePage'),
  '/projects/:id/acceptance': page(() => import('../features/closing/AcceptancePage.tsx'), 'AcceptancePage'),
  '/calls': page(() => import('../features/choosing/CallsPage.tsx'), 'CallsPage'),
  '/calls/new': page(() => import('../features/choosing/OpenCallPage.tsx'), 'OpenCallPage'),
  '/calls/:id': page(() => import('../features/choosing/CallPage.tsx'), 'CallPage'),
  '/calls/:id/ranking': page(() => import('../features/choosing/RankingPage.tsx'), 'RankingPage'),
  '/assessments/:id': page(() => import('../features/choosing/AssessmentPage.tsx'), 'AssessmentPage'),
  '/scores': page(() => import('../features/choosing/RescorePage.tsx'), 'RescorePage'),
  '/reporting': page(() => import('../features/reporting/PeriodsPage.tsx'), 'PeriodsPage'),
  '/reporting/file': page(() => import('../features/reporting/file/ReportsFilePage.tsx'), 'ReportsFilePage'),
  '/reporting/:period': page(() => import('../features/reporting/PeriodPage.tsx'), 'PeriodPage'),
  '/selections': page(() => import('../features/selection/SelectionsPage.tsx'), 'SelectionsPage'),
  '/selections/new': page(() => import('../features/selection/BeginPage.tsx'), 'BeginPage'),
  '/selections/:id': page(() => import('../features/selection/SelectionPage.tsx'), 'SelectionPage'),
  '/selections/:id/workbench': page(() => import('../features/selection/SelectionPage.tsx'), 'WorkbenchPage'),
  '/weightings': page(() => import('../features/weighting/WeightingsPage.tsx'), 'WeightingsPage'),
  '/weightings/new': page(() => import('../features/weighting/AskPage.tsx'), 'AskPage'),
  '/weightings/:id': page(() => import('../features/weighting/WeightingPage.tsx'), 'WeightingPage'),
  '/selections/:id/history': page(() => import('../features/selection/HistoryPage.tsx'), 'HistoryPage'),
  '/meetings': page(() => import('../features/meeting/MeetingsPage.tsx'), 'MeetingsPage'),
  '/meetings/new': page(() => import('../features/meeting/PlanMeetingPage.tsx'), 'PlanMeetingPage'),
  '/meetings/:id': page(() => import('../features/meeting/MeetingPage.tsx'), 'MeetingPage'),
  '/alerts': page(() => import('../features/alerts/AlertsPage.tsx'), 'AlertsPage'),
  '/calibration': page(() => import('../features/calibration/CalibrationPage.tsx'), 'CalibrationPage'),
  '/benefits': page(() => import('../features/benefits/BenefitsPage.tsx'), 'BenefitsPage'),
  '/lessons': page(() => import('../features/lessons/LessonsPage.tsx'), 'LessonsPage'),
  '/delegations': page(() => import('../features/delegations/DelegationsPage.tsx'), 'DelegationsPage'),
  '/admin': page(() => import('../features/admin/AdminPage.tsx'), 'AdminPage'),
  '/admin/goals': page(() => import('../features/admin/GoalsPage.tsx'), 'GoalsPage'),
  '/admin/goals/pairs': page(() => import('../features/admin/PairwisePage.tsx'), 'PairwisePage'),
  '/admin/boards': page(() => import('../features/admin/BoardsPage.tsx'), 'BoardsPage'),
  '/admin/service-accounts': page(() => import('../features/admin/ServiceAccountsPage.tsx'), 'ServiceAccountsPage'),
  '/admin/webhooks': page(() => import('../features/admin/webhooks/WebhooksPage.tsx'), 'WebhooksPage'),
  '/admin/webhooks/:id': page(() => import('../features/admin/webhooks/DeliveriesPage.tsx'), 'DeliveriesPage'),
  '/admin/people': page(() => import('../features/admin/PeoplePage.tsx'), 'PeoplePage'),
  '/admin/mail': page(() => import('../features/admin/OfficeMailPage.tsx'), 'OfficeMailPage'),
  '/admin/calendar': page(() => import('../features/admin/CalendarPage.tsx'), 'CalendarPage'),
  '/admin/name-and-logo': page(() => import('../features/admin/NameAndLogoPage.tsx'), 'NameAndLogoPage'),
  '/admin/reporting': page(() => import('../features/admin/ReportingPage.tsx'), 'ReportingPage'),
  '/admin/gate-models': page(() => import('../features/admin/GateModelsPage.tsx'), 'GateModelsPage'),
  '/admin/gate-models/:id': page(() => import('../features/admin/GateModelPage.tsx'), 'GateModelPage'),
  '/admin/scoring-models': page(() => import('../features/admin/scoring-models/ScoringModelsPage.tsx'), 'ScoringModelsPage'),
  '/admin/scoring-models/:id': page(() => import('../features/admin/scoring-models/ScoringModelPage.tsx'), 'ScoringModelPage'),
  '/admin/scoring-models/:id/versions': page(
    () => import('../features/admin/scoring-models/ScoringVersionsPage.tsx'),
    'ScoringVersionsPage',
  ),
  '/offices': page(() => import('../features/offices-below/OfficesBelowPage.tsx'), 'OfficesBelowPage'),
  '/admin/thresholds': page(() => import('../features/admin/ThresholdsPage.tsx'), 'ThresholdsPage'),
  '/admin/routing': page(() => import('../features/admin/RoutingPage.tsx'), 'RoutingPage'),
  '/admin/given-standards': page(() => import('../features/admin/given-standards/GivenStandardsPage.tsx'), 'GivenStandardsPage'),
  '/admin/minimum': page(() => import('../features/admin/minimum/MinimumPage.tsx'), 'MinimumPage'),
  '/admin/offices': page(() => import('../features/admin/OfficesPage.tsx'), 'OfficesPage'),
  '/admin/import': page(() => import('../features/imports/ImportPage.tsx'), 'ImportPage'),
  '/admin/changes': page(() => import('../features/admin/ChangesPage.tsx'), 'ChangesPage'),
  '/admin/personal-data': page(() => import('../features/admin/personal-data/PersonalDataPage.tsx'), 'PersonalDataPage'),
  '/admin/attempts': page(() => import('../features/admin/AuditPage.tsx'), 'AuditPage'),
  '/admin/history': page(() => import('../features/admin/HistoryPage.tsx'), 'HistoryPage'),
  '/set-up': page(() => import('../features/set-up/ChecklistPage.tsx'), 'ChecklistPage'),
  '/set-up/goals': page(() => import('../features/set-up/GoalPresetsPage.tsx'), 'GoalPresetsPage'),
  '/set-up/gate-model': page(() => import('../features/set-up/GateModelPresetsPage.tsx'), 'GateModelPresetsPage'),
  '/set-up/sizes': page(() => import('../features/set-up/SizesPage.tsx'), 'SizesPage'),
  '/set-up/mail': page(() => import('../features/set-up/MailPage.tsx'), 'SetUpMailPage'),
  '/set-up/import': page(() => import('../features/set-up/ImportPage.tsx'), 'SetUpImportPage'),
  '/my-mail': page(() => import('../features/own-mail/MyMailPage.tsx'), 'MyMailPage'),
  '/my-sign-in': page(() => import('../features/own-sign-in/MySignInPage.tsx'), 'MySignInPage'),
  '/record': page(() => import('./RecordPage.tsx'), 'RecordPage'),
  '/audit-pack': page(() => import('../features/audit-pack/AuditPackPage.tsx'), 'AuditPackPage'),
  '/feeds': page(() => import('../features/feeds/FeedsPage.tsx'), 'FeedsPage'),
  '/mail': page(() => import('../features/mail/MailPage.tsx'), 'MailPage'),
};

const patternOf = (path: string) => Object.keys(pages).find(pattern => matchPath(pattern, path));

/** Loads the page of an address while the session and the office are still looked up. What fails now is tried again when the page is drawn. */
export function loadAhead(path: string): void {
  const pattern = patternOf(path);
  if (pattern !== undefined) pages[pattern]?.load().catch(() => undefined);
}

export function Routing() {
  const { pathname } = useLocation();
  // One route, and not a look through all at each rendering.
  const pattern = patternOf(pathname);
  const Shown = pattern === undefined ? undefined : pages[pattern]?.Shown;
  return (
    <PageErrorBoundary key={pathname}>
      <Suspense fallback={<Loading what={t('Loading the page')} />}>
        <Routes>
          {Shown && <Route path={pattern} element={<Shown />} />}
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </PageErrorBoundary>
  );
}

function NotFoundPage() {
  return (
    <Page title={t('There is no such page')}>
      <Text>{rich('The address may be old. {link}.', { link: <Link to="/">{t('Go home')}</Link> })}</Text>
    </Page>
  );
}

/** A page that breaks says so and leaves the rest of the portal alone. */
class PageErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorAlert error={this.state.error} retry={() => location.reload()} />;
  }
}
