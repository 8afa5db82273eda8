/** One thing at a time: a project, a review, an office and its standards. */
import { useQuery } from '@tanstack/react-query';
import type { AlikeProjects } from '#api/answers/alike.ts';
import type { AssessmentView, CallView } from '#api/answers/calls.ts';
import type { Delegations } from '#api/answers/delegations.ts';
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import type { MeetingView } from '#api/answers/meetings.ts';
import type { MinimumAnswer } from '#api/answers/minimum.ts';
import type { GateModels, OfficeSetUp, OfficeView, Presets, WaitingChanges } from '#api/answers/offices.ts';
import type { Parts } from '#api/answers/programmes.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import type { Ranking } from '#api/answers/rankings.ts';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import type { ServiceAccounts } from '#api/answers/service-accounts.ts';
import type { Me } from '#api/answers/system.ts';
import type { WebhookDeliveries, Webhooks } from '#api/answers/webhooks.ts';
import type { WeightingView } from '#api/answers/weightings.ts';
import { request } from './client.ts';
import { useNextEntry } from './next-entry.ts';

const soon = 2_000;
const later = 20_000;

export function useMe() {
  return useQuery({ queryKey: ['/v1/me'], queryFn: ({ signal }) => request<Me>('/v1/me', { signal }), staleTime: 300_000 });
}

export function useOffice(id: string | undefined) {
  return useQuery({
    queryKey: ['/v1/offices', id],
    queryFn: ({ signal }) => request<OfficeView>(`/v1/offices/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: 60_000,
  });
}

export function useDelegations(office: string) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'delegations'],
    queryFn: ({ signal }) => request<Delegations>(`/v1/offices/${office}/delegations`, { signal }),
  });
}

/** Changes that wait for a second person, and what became of the last ones; only for those who may see them. */
export function useChanges({ id, actions }: Pick<OfficeView, 'id' | 'actions'>) {
  return useQuery({
    queryKey: ['/v1/offices', id, 'changes'],
    queryFn: ({ signal }) => request<WaitingChanges>(`/v1/offices/${id}/changes`, { signal }),
    enabled: actions.includes('see-changes'),
  });
}

/** The machines of the office; only for those who keep them. */
export function useServiceAccounts({ id, actions }: Pick<OfficeView, 'id' | 'actions'>) {
  return useQuery({
    queryKey: ['/v1/offices', id, 'service-accounts'],
    queryFn: ({ signal }) => request<ServiceAccounts>(`/v1/offices/${id}/service-accounts`, { signal }),
    enabled: actions.includes('manage-service-accounts'),
  });
}

/** Where the office tells others what happens; only for those who set it. */
export function useWebhooks({ id, actions }: Pick<OfficeView, 'id' | 'actions'>) {
  return useQuery({
    queryKey: ['/v1/offices', id, 'webhooks'],
    queryFn: ({ signal }) => request<Webhooks>(`/v1/offices/${id}/webhooks`, { signal }),
    enabled: actions.includes('manage-webhooks'),
  });
}

/** The last deliveries to a webhook; what waits is looked at again while the page is open. */
export function useDeliveries({ id, actions }: Pick<OfficeView, 'id' | 'actions'>, webhook: string) {
  return useQuery({
    queryKey: ['/v1/offices', id, 'webhooks', webhook],
    queryFn: ({ signal }) => request<WebhookDeliveries>(`/v1/offices/${id}/webhooks/${webhook}/deliveries`, { signal }),
    enabled: actions.includes('manage-webhooks'),
    refetchInterval: 15_000,
  });
}

export function useGateModels(office: string) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'gate-models'],
    queryFn: ({ signal }) => request<GateModels>(`/v1/offices/${office}/gate-models`, { signal }),
  });
}

/** The scoring models of the office in all versions. */
export function useScoringModels(office: string) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'scoring-models'],
    queryFn: ({ signal }) => request<ScoringModels>(`/v1/offices/${office}/scoring-models`, { signal }),
  });
}

export function useProject(id: string) {
  return useQuery({
    queryKey: ['/v1/projects', id],
    queryFn: ({ signal }) => request<ProjectView>(`/v1/projects/${id}`, { signal }),
    refetchInterval: later,
  });
}

/** The project of a page: waits for what comes next while intake works on the proposal or the project is being closed. One of these on a page: a browser keeps few connections open. */
export function useFollowedProject(id: string) {
  const project = useProject(id);
  const isUnderWay = project.data?.status === 'submitted' || project.data?.status === 'closing';
  const known = isUnderWay ? project.data?.version : undefined;
  useNextEntry<ProjectView>({ path: `/v1/projects/${id}`, queryKey: ['/v1/projects', id], known });
  return project;
}

/** What a project may be the same as, or could share work with. */
export function useAlike(id: string) {
  return useQuery({
    queryKey: ['/v1/projects', id, 'alike'],
    queryFn: ({ signal }) => request<AlikeProjects>(`/v1/projects/${id}/alike`, { signal }),
    staleTime: 60_000,
  });
}

export function useReview(id: string, enabled = true) {
  return useQuery({
    queryKey: ['/v1/reviews', id],
    queryFn: ({ signal }) => request<ReviewView>(`/v1/reviews/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.outcome ? false : later),
    enabled,
  });
}

/** What the office needs before its first decision. */
export function useSetUp(office: string, enabled = true) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'set-up'],
    queryFn: ({ signal }) => request<OfficeSetUp>(`/v1/offices/${office}/set-up`, { signal }),
    enabled,
  });
}

/** What comes with Tollgate to begin with. */
/** What gate models of this office must contain, and those of the offices below. */
export function useGivenStandards(office: string) {
  const path = `/v1/offices/${office}/given-standards`;
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => request<GivenStandardsAnswer>(path, { signal }) });
}

export function useMinimum(office: string) {
  const path = `/v1/offices/${office}/minimum`;
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => request<MinimumAnswer>(path, { signal }) });
}

export function usePresets() {
  return useQuery({
    queryKey: ['/v1/presets'],
    queryFn: ({ signal }) => request<Presets>('/v1/presets', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A call as it stands; looks again by itself, because panels answer meanwhile. */
export function useCall(id: string) {
  return useQuery({
    queryKey: ['/v1/calls', id],
    queryFn: ({ signal }) => request<CallView>(`/v1/calls/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'ended' ? false : later),
  });
}

export function useMeeting(id: string) {
  return useQuery({
    queryKey: ['/v1/meetings', id],
    queryFn: ({ signal }) => request<MeetingView>(`/v1/meetings/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'open' ? 5_000 : later),
  });
}

export function useRanking(call: string) {
  return useQuery({
    queryKey: ['/v1/calls', call, 'ranking'],
    queryFn: ({ signal }) => request<Ranking>(`/v1/calls/${encodeURIComponent(call)}/ranking`, { signal }),
    refetchInterval: ({ state }) => (state.data?.complete ? false : later),
  });
}

export function useAssessment(id: string) {
  return useQuery({
    queryKey: ['/v1/assessments', id],
    queryFn: ({ signal }) => request<AssessmentView>(`/v1/assessments/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'ended' ? false : later),
  });
}

/** A question of weights; looks again by itself while others answer. */
export function useWeighting(id: string) {
  return useQuery({
    queryKey: ['/v1/weightings', id],
    queryFn: ({ signal }) => request<WeightingView>(`/v1/weightings/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'closed' ? false : later),
  });
}

/** The projects of a programme; read anew when the programme's own version changes. */
export function useParts(programme: string, version: number) {
  return useQuery({
    queryKey: ['/v1/projects', programme, 'parts', version],
    queryFn: ({ signal }) => request<Parts>(`/v1/projects/${programme}/parts`, { signal }),
    staleTime: soon,
  });
}
