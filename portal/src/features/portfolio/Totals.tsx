/** What all projects that match come to, above whatever is shown of them; counts lead to the projects behind them. */
import { Anchor, Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import type { PortfolioSums } from '#api/answers/portfolio.ts';
import { moneyShort, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
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
  if (sums === undefined)
    return <Skeleton className={styles.totals} h={76} role="status" aria-label={t('Adding up the portfolio')} />;
  return (
    <section aria-label={t('What the projects that match come to')}>
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
  const lacking = withoutCost === 0 ? undefined : t('{withoutCost} without a cost', { withoutCost: number(withoutCost, 0) });
  return [
    { label: t('Projects'), value: number(projects, 0) },
    { label: t('Before a board'), value: number(deciding, 0) },
    {
      label: t('With alerts'),
      value: number(withAlerts, 0),
      note: alerts === 0 ? undefined : t('{alerts} criteria fail', { alerts: number(alerts, 0) }),
      leadsTo: changed(view, { alerts: 'yes' }),
    },
    { label: t('Failing musts'), value: number(musts, 0) },
    { label: t('High risks'), value: number(highRisks, 0) },
    { label: t('Approved cost'), value: moneyShort(cost, currency), note: lacking },
    {
      label: t('Forecast cost'),
      value: moneyShort(expected, currency),
      note:
        Math.abs(more) < 0.05
          ? undefined
          : more > 0
            ? t('{abs} % more', { abs: number(Math.abs(more)) })
            : t('{abs} % less', { abs: number(Math.abs(more)) }),
    },
    {
      label: t('Mean score'),
      value: meanScore === undefined ? '–' : number(meanScore),
      note: withoutScore === 0 ? undefined : t('{withoutScore} without a score', { withoutScore: number(withoutScore, 0) }),
    },
    ...(chosenModels > 0
      ? [{ label: t('Other gates than by size'), value: number(chosenModels, 0), note: t('chosen by the PMO') }]
      : []),
  ];
}
