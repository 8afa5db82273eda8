/** Examples of the name and the logo of an office. */
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

/** A PNG of 32 × 16 pixels. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAYAAAB3AH1ZAAAAK0lEQVR4AezQMQ0AAAgDQcKKPKzhF2SwXJPun8vq2c9nPE8AAQIECBAgcAAAAP//gtKcYwAAAAZJREFUAwC2qz5BG0ii0gAAAABJRU5ErkJggg==';

export const identityExamples: { readonly [Id in 'put-name' | 'put-logo' | 'get-logo']: ExampleOf<Id> } = {
  'put-name': {
    body: { name: 'Portfolio Office North', expectedVersion: 0, reason: 'There is an office in the south now.' },
    answer: receipt('demo', 38, 'office-renamed'),
  },
  'put-logo': {
    body: { content: picture, reason: 'The new sign.' },
    answer: receipt('demo', 39, 'logo-set'),
  },
  'get-logo': { answer: picture },
};
