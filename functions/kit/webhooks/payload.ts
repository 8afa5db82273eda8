/** What is posted to a webhook: the event as JSON, or a message in words with a link, in the shape that Teams or Slack takes. */
import { partsOf } from '#domain/aggregates.ts';
import type { WebhookKind } from '#domain/office/webhooks/webhook.ts';
import type { DomainEvent } from '#domain/ports.ts';
import { type Message, messageOf } from '#domain/reactions/webhook-words.ts';
import type { App } from '../app.ts';
import { projectOfReview } from '../decision-context.ts';

export async function payloadOf(kind: WebhookKind, event: DomainEvent, app: App): Promise<string> {
  if (kind === 'standard') {
    const { id, type, at, detail } = event;
    return JSON.stringify({ id, type, timestamp: at, data: detail });
  }
  const message = messageOf({ type: event.type, detail: event.detail, title: await titleOf(event, app) });
  const link = `${app.settings.portalUrl}${pathOf(event)}`;
  return JSON.stringify(kind === 'teams' ? card(message, link) : blocks(message, link));
}

const streamOf = ({ id }: DomainEvent) => id.slice(0, id.indexOf('#'));

const pages = {
  project: id => `/projects/${id}`,
  review: id => `/reviews/${id}`,
  call: id => `/calls/${id}`,
  assessment: id => `/assessments/${id}`,
  selection: id => `/selections/${id}`,
  weighting: id => `/weightings/${id}`,
  meeting: id => `/meetings/${id}`,
  office: () => '/admin/history',
  audit: () => '/admin/attempts',
} satisfies { readonly [aggregate: string]: (id: string) => string };

function pathOf(event: DomainEvent): string {
  const parts = partsOf(streamOf(event));
  return parts && Object.hasOwn(pages, parts.aggregate) ? pages[parts.aggregate](parts.id) : '/';
}

async function titleOf(event: DomainEvent, { states }: App): Promise<string> {
  const parts = partsOf(streamOf(event));
  switch (parts?.aggregate) {
    case 'project':
    case 'review': {
      const id = parts.aggregate === 'review' ? projectOfReview(parts.id) : parts.id;
      const { state } = await states.cached('project', id);
      return state.id === undefined ? id : state.proposal.title;
    }
    case 'office':
      return (await states.cached('office', parts.id)).state.name;
    default:
      return parts?.id ?? '';
  }
}

/** An Adaptive Card, as the workflow “When a Teams webhook request is received” takes it. Text runs are never read as Markdown. */
function card({ what, about }: Message, url: string) {
  const run = (text: string, more: object) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...more }] });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [run(what, { weight: 'Bolder' }), run(about, {})],
    actions: [{ type: 'Action.OpenUrl', title: 'Open in Tollgate', url }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

/** Characters of a text in a block of Slack at most. */
const mostInBlock = 2_900;

/** People's words stand in plain text, which Slack never reads as marks; only our own link is one. */
function blocks({ what, about }: Message, url: string) {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const plain = (text: string) => ({
    type: 'section',
    text: { type: 'plain_text', text: text.slice(0, mostInBlock), emoji: false },
  });
  return {
    text: escaped(`${what}: ${about}`),
    blocks: [plain(what), plain(about), { type: 'section', text: { type: 'mrkdwn', text: `<${url}|Open in Tollgate>` } }],
  };
}
