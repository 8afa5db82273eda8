/** Every form of the portal has decided about drafts: it keeps one and shows it, or says why not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const features = join(import.meta.dirname, '../../portal/src/features');
const files = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter(name => /[.]tsx?$/.test(name))
  .map(name => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(features, name), 'utf8') }));

const keeping = /\b(useDraft|useDraftText|useKeptValues)[(<]/;
const none = /draft: \{ none: '([^']+)' \}/g;

/** Forms without a draft: decision 59 says why in the same words. */
const withoutDraft: Readonly<Record<string, number>> = {
  'admin/MakeServiceAccount.tsx': 1,
  'admin/webhooks/MakeWebhook.tsx': 1,
  'admin/webhooks/WebhookActs.tsx': 1,
  'own-mail/MyMailPage.tsx': 1,
  'portfolio/HandOverSeveral.tsx': 1,
  'project/Needs.tsx': 1,
  'set-up/FirstOfficeForm.tsx': 1,
  'set-up/SizesForm.tsx': 1,
};

/** Kept until the goals are saved with them: the page of goals takes it away. */
const takenAwayElsewhere = ['admin/PairwisePage.tsx'];

/** Their drafts are shown by the pages that use them: each standard by its page, a proposal by the wizard. */
const shownElsewhere = ['admin/standard-form.ts', 'submit/SubmitPage.tsx'];

describe('the forms of the portal', () => {
  it('only the forms that are listed here keep no draft, and the decision record gives the reason of each', () => {
    const found = files.flatMap(({ name, text }) => [...text.matchAll(none)].map(([, reason = '']) => ({ name, reason })));
    const counts = Object.fromEntries(found.map(({ name }) => [name, found.filter(entry => entry.name === name).length]));
    expect(counts).toEqual(withoutDraft);
    const record = readFileSync(join(import.meta.dirname, '../../docs/decisions/0059-drafts-on-the-device.md'), 'utf8');
    for (const { reason } of found) expect(record).toContain(reason);
  });

  const kept = files.filter(({ text }) => keeping.test(text)).map(({ name, text }) => [name, text] as const);

  it.each(kept)('%s takes its draft away when it was sent, and says that it was kept', (name, text) => {
    if (!takenAwayElsewhere.includes(name))
      expect(text).toMatch(/useSend(WithFile)?(<\w+>)?\([^)]*\b(draft|onDevice)\b|[.]done\b|draft=\{draft\}/);
    if (!shownElsewhere.includes(name)) expect(text).toMatch(/<(DraftNotice|BallotFields)\b/);
  });

  it('every form that the schema of the API checks is among those that keep a draft or say why not', () => {
    const forms = files.filter(({ text }) => /useSchemaForm(<[^(]*>)?\(/.test(text));
    expect(forms.length).toBeGreaterThan(50);
    const decided = forms.filter(({ name, text }) => keeping.test(text) || name in withoutDraft || name === 'submit/Wizard.tsx');
    expect(decided).toEqual(forms);
  });

  it('nothing but the drafts themselves and choices of the display is stored on the device', () => {
    const storing = files.filter(({ text }) => /localStorage|sessionStorage/.test(text)).map(({ name }) => name);
    expect(storing.toSorted()).toEqual(['portfolio/own-views.ts', 'project/parts.tsx']);
  });
});
