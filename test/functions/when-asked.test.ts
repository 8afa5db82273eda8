/** A port of a Lambda that is loaded when it is first asked. */
import { expect, test } from 'vitest';
import { whenAsked } from '#aws/wiring/when-asked.ts';

interface Post {
  readonly sender: string;
  send(text: string): Promise<string>;
}

test('a port is loaded by its first call, once, and what is known of it beforehand loads nothing', async () => {
  let loaded = 0;
  const post = whenAsked<Post>(
    async () => {
      loaded += 1;
      return { sender: 'office@example.org', send: async text => `sent ${text}` };
    },
    { sender: 'office@example.org' },
  );
  expect([post.sender, loaded]).toEqual(['office@example.org', 0]);
  expect(await Promise.all([post.send('one'), post.send('two')])).toEqual(['sent one', 'sent two']);
  expect(loaded).toBe(1);
});

test('a port that could not be loaded is loaded again at the next call, and the call that failed says why', async () => {
  let tries = 0;
  const post = whenAsked<Pick<Post, 'send'>>(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not at hand');
    return { send: async text => text };
  });
  await expect(post.send('one')).rejects.toThrow('not at hand');
  expect(await post.send('two')).toBe('two');
});

test('a port can be the result of a promise', async () => {
  const port = whenAsked<Pick<Post, 'send'>>(async () => ({ send: async text => text }));
  expect(await Promise.resolve(port).then(given => given.send('one'))).toBe('one');
});
