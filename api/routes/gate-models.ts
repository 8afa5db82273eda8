/** Operations on drafts of gate models, which nobody has published. */
import type { RouteShape } from './route-shape.ts';

export const gateModelRoutes = [
  {
    id: 'try-gate-model',
    method: 'POST',
    path: '/v1/offices/{id}/gate-models/trial',
    summary: 'How projects under way would stand by a draft of their gate model, compared with now; nothing is stored',
  },
] as const satisfies readonly RouteShape[];
