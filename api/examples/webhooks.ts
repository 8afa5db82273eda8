/** Examples of the operations on webhooks. */
import type { WebhookDeliveries, Webhooks } from '../answers/webhooks.ts';
import { receipt } from './shared.ts';

const webhooks: Webhooks = {
  items: [
    {
      id: 'erp',
      name: 'Budgets in the ERP',
      kind: 'standard',
      host: 'hooks.example.org',
      events: ['gate-outcome-recorded', 'project-closed'],
      addedBy: 'admin',
      addedAt: '2026-03-02T09:30:00.000Z',
      standing: 'on',
    },
  ],
  types: ['gate-outcome-recorded', 'project-closed'],
};

const deliveries: WebhookDeliveries = {
  items: [
    {
      id: 'msg_0123456789abcdef0123456789abcdef',
      event: 'project/solar-roof#12#0',
      type: 'gate-outcome-recorded',
      at: '2026-03-02T10:00:00.000Z',
      state: 'delivered',
      attempts: [
        { at: '2026-03-02T10:00:00.200Z', ms: 10_000, problem: 'it did not answer in time' },
        { at: '2026-03-02T10:01:00.000Z', ms: 84, status: 204 },
      ],
    },
  ],
};

/** The secret of an example, which opens nothing. */
const withSecret = { ...receipt('demo', 31, 'webhook-added'), secret: 'whsec_…' };

export const webhookExamples = {
  asyncapi: {
    answer: {
      asyncapi: '3.0.0',
      info: { title: 'Tollgate events', version: '0.1.0' },
      channels: {},
      operations: {},
      components: { messages: {} },
    },
  },
  'get-webhooks': { answer: webhooks },
  'add-webhook': {
    body: {
      id: 'erp',
      name: 'Budgets in the ERP',
      kind: 'standard',
      url: 'https://hooks.example.org/tollgate',
      events: ['gate-outcome-recorded', 'project-closed'],
    },
    answer: withSecret,
  },
  'change-webhook': { body: { paused: true }, answer: receipt('demo', 32, 'webhook-changed') },
  'change-webhook-secret': { body: {}, answer: { ...withSecret, facts: ['webhook-secret-changed'] } },
  'remove-webhook': { body: { reason: 'The ERP reads the events itself now.' }, answer: receipt('demo', 35, 'webhook-removed') },
  'test-webhook': { body: {}, answer: receipt('demo', 33, 'webhook-tested') },
  'get-webhook-deliveries': { answer: deliveries },
  'replay-webhook': {
    body: { delivery: 'msg_0123456789abcdef0123456789abcdef' },
    answer: receipt('demo', 34, 'webhook-replayed'),
  },
} as const;
