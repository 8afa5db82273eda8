/** Proposals to choose among: values of 70, 60, 50 and 40 for £1.0m, £0.8m, £0.6m and £0.4m, so that £1.4m buys two of them for 110. */
import { type ApiDriver, goals } from './api-driver.ts';

const wanted = [
  { title: 'Harbour crane', points: 70, pounds: 1_000_000, department: 'Ports' },
  { title: 'Quay lights', points: 60, pounds: 800_000, department: 'Ports' },
  { title: 'Ticket hall', points: 50, pounds: 600_000, department: 'Rail' },
  { title: 'Signal box', points: 40, pounds: 400_000, department: 'Rail' },
];

interface Differently {
  /** Who owns the benefit of the proposal of this title, by the title. */
  readonly ownerOf?: Readonly<Record<string, string>>;
}

/** Ids by title. */
export async function proposalsToChoose(
  api: ApiDriver,
  { ownerOf = {} }: Differently = {},
): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const { title, points, pounds, department } of wanted) {
    const id = await api.admitted(title, {
      department,
      ...(ownerOf[title] !== undefined && { benefits: [{ name: 'Time saved', amount: 100_000_00, owner: ownerOf[title] }] }),
      costs: [{ year: 2027, amount: pounds * 100 }],
      contributions: goals.map(goal => ({ goal, points, justification: 'As in the plan.' })),
    });
    const owner = ownerOf[title];
    if (owner !== undefined) await api.send(owner, `/v1/projects/${id}/namings/benefit-owner/acceptance`, { accepted: true });
    ids[title] = id;
  }
  return ids;
}

/** Adds a scenario to a selection, and waits until it is worked out. */
export async function withScenario(
  api: ApiDriver,
  selection: string,
  { name, rules = {} }: { readonly name: string; readonly rules?: object },
): Promise<void> {
  const path = `/v1/selections/${selection}`;
  const before = (await api.read(path)).scenarios.length;
  await api.send('pmo', `${path}/scenarios`, { name, rules });
  await api.until(`${name} is worked out`, async () => (await api.read(path)).scenarios[before]?.status === 'solved');
}
