/** What all projects that match come to, above whatever is shown of them; counts lead to the projects behind them. */
import { Anchor, Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import type { PortfolioSums } from '#api/answers/portfolio.ts';
import { moneyShort, number } from '../../shared/format.ts';
import styles from './portfolio.module.css';
import { changed, searchOf, type View } from './view.ts';

interface TotalsProps {
  readonly sums: PortfolioSums | undefined;
  readonly currency: string;
  readonly view: View;
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  /** Shows the projects behind it. */
  readonly leadsTo?: View;
}

export function Totals({ sums, currency, view }: TotalsProps) {
  if (sums === undefined) return <Skeleton className={styles.totals} h={76} role="status" aria-label="Adding up the portfolio" />;
  return (
    <section aria-label="What the projects that match come to">
      <dl className={styles.totals}>
        {figuresOf(sums, currency, view).map(({ label, value, note, leadsTo }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {leadsTo && value !== '0' ? (
                <Anchor component={Link} to={{ search: searchOf(leadsTo).toString() }} inherit aria-label={`${label}: ${value}`}>
                  {value}
                </Anchor>
              ) : (
                value
              )}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function figuresOf(sums: PortfolioSums, currency: string, view: View): readonly Figure[] {
  const {
    projects,
    deciding,
    chosenModels,
    withAlerts,
    alerts,
    musts,
    highRisks,
    cost,
    expected,
    withoutCost,
    meanScore,
    withoutScore,
  } = sums;
  const more = cost === 0 ? 0 : ((expected - cost) / cost) * 100;
  const lacking = withoutCost === 0 ? undefined : `${number(withoutCost, 0)} without a cost`;
  return [
    { label: 'Projects', value: number(projects, 0) },
    { label: 'Before a board', value: number(deciding, 0) },
    {
      label: 'With alerts',
      value: number(withAlerts, 0),
      note: alerts === 0 ? undefined : `${number(alerts, 0)} criteria fail`,
      leadsTo: changed(view, { alerts: 'yes' }),
    },
    { label: 'Failing musts', value: number(musts, 0) },
    { label: 'High risks', value: number(highRisks, 0) },
    { label: 'Approved cost', value: moneyShort(cost, currency), note: lacking },
    {
      label: 'Forecast cost',
      value: moneyShort(expected, currency),
      note: Math.abs(more) < 0.05 ? undefined : `${number(Math.abs(more))} % ${more > 0 ? 'more' : 'less'}`,
    },
    {
      label: 'Mean score',
      value: meanScore === undefined ? '–' : number(meanScore),
      note: withoutScore === 0 ? undefined : `${number(withoutScore, 0)} without a score`,
    },
    ...(chosenModels > 0
      ? [{ label: 'Other gates than by size', value: number(chosenModels, 0), note: 'chosen by the PMO' }]
      : []),
  ];
}
