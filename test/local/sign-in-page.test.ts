/** The page on which a person is chosen: what it shows, that hostile text on it is inert, and whose answer it takes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '#local/sign-in/sign-in-client.ts';
import { Browser, peopleAre, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

let running: RunningLogin;

beforeAll(async () => {
  running = await startLogin();
});

afterAll(() => running.end());

describe('the sign-in page', () => {
  const hostile = [
    {
      id: 'x"><script>alert(1)</script>',
      name: '<img src=x onerror=alert(1)>',
      email: 'x@example.org',
      job: '\'"></label><script>',
    },
  ];

  test('the sign-in page names the people with their jobs, says that it is a demonstration, and works without a script', async () => {
    const { answer } = await new Browser().follow(portalQuestion(running.baseUrl).url);
    const page = await answer.text();
    expect(page).toContain('Sam Okafor · sponsor');
    expect(page).toContain('This is the demonstration login.');
    expect(page).toContain('Amazon Cognito');
    expect(page).not.toContain('<script');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  test('P15: a hostile name, job or id is text on the sign-in page, and its bearer can sign in like anybody', async () => {
    const odd = await startLogin({ people: peopleAre(hostile) });
    const { answer } = await new Browser().follow(portalQuestion(odd.baseUrl).url);
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page.match(/<label>/g)).toHaveLength(1);
    expect((await odd.login.verify(await signIn(odd.baseUrl, hostile[0]!.id))).name).toBe(hostile[0]!.name);
    await odd.end();
  });

  test('P15: a hostile parameter of a sign-in is text on the page that refuses it', async () => {
    const question = portalQuestion(running.baseUrl, { client_id: '<script>alert(1)</script>' });
    const { answer } = await new Browser().follow(question.url);
    expect(await answer.text()).not.toContain('<script>');
  });

  test('the sign-in page takes no answer of another browser, of another site, for nobody, or too long', async () => {
    const { baseUrl } = running;
    const browser = new Browser();
    const { at } = await browser.follow(portalQuestion(baseUrl).url);
    expect((await new Browser().visit(at, { person: 'sam' })).status).toBe(400);
    expect((await browser.visit(at, { person: 'sam' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await browser.visit(at, { person: 'nobody' })).status).toBe(400);
    expect((await browser.visit(at, {})).status).toBe(400);
    expect((await browser.visit(at, { person: 'sam', filler: 'x'.repeat(20_000) })).status).toBe(400);
    expect((await browser.visit(`${at}x`, { person: 'sam' })).status).toBe(400);
    expect((await browser.follow(at, { person: 'sam' })).at.searchParams.has('code')).toBe(true);
  });

  test('P19: reading the sign-in page, even often, signs nobody in', async () => {
    const browser = new Browser();
    const { at } = await browser.follow(portalQuestion(running.baseUrl).url);
    for (let i = 0; i < 3; i += 1) expect((await browser.visit(at)).status).toBe(200);
    expect((await browser.follow(portalQuestion(running.baseUrl).url)).at.pathname).toMatch(/^\/login\/interaction\//);
  });
});
