/** One call: what it waits for and on whom, its days, its proposals, its panels, and what the PMO and administrators may do. */
import { Alert, Text } from '@mantine/core';
import { useParams } from 'react-router';
import type { CallView } from '#api/answers/calls.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCall } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment, money, number } from '../../shared/format.ts';
import { modelName } from '../../shared/model-name.ts';
import { t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { CallActs } from './CallActs.tsx';
import { CallProposals } from './CallProposals.tsx';
import { bottomLineOf, callStatusLabels, daysOf, missingRatings } from './words.ts';

export function CallPage() {
  const { id = '' } = useParams();
  return (
    <Answer of={useCall(id)} what={t('Reading the call')}>
      {call => <Call key={id} call={call} />}
    </Answer>
  );
}

function Call({ call }: { call: CallView }) {
  const { nameOf, office } = useCurrentUser();
  const isRated = call.proposals.some(({ assessed }) => assessed !== undefined);
  const mayChoose = call.status === 'ranked' && office.id === call.office && office.actions.includes('open-selection');
  return (
    <Page
      title={call.name}
      intro={<LabelTag label={callStatusLabels[call.status]} />}
      actions={
        <>
          {isRated && (
            <LinkButton to={`/calls/${call.id}/ranking`} {...(call.status !== 'ranked' && { variant: 'default' })}>
              {t('Ranking')}
            </LinkButton>
          )}
          {mayChoose && <LinkButton to={`/selections/new?call=${call.id}`}>{t('Begin a selection')}</LinkButton>}
          {call.selection !== undefined && (
            <LinkButton to={`/selections/${call.selection}`} variant="default">
              {t('What the board chose')}
            </LinkButton>
          )}
          <CallActs call={call} />
        </>
      }
    >
      <Alert variant="outline" role="status" title={t('Where it stands')}>
        {bottomLineOf(call, nameOf)}
      </Alert>
      <Days call={call} />
      <Section id="question" title={t('What is asked for')}>
        <Prose>{call.question}</Prose>
      </Section>
      <CallProposals call={call} />
      <Panels call={call} />
      <Terms call={call} />
    </Page>
  );
}

function Days({ call }: { call: CallView }) {
  const days = daysOf(call);
  const next = days.find(({ at }) => at > call.now);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={t('Days of the call')} tabIndex={0}>
      <ol className="track">
        {days.map(entry => (
          <li
            key={`${entry.what} ${entry.at}`}
            data-done={entry.at <= call.now}
            aria-current={entry === next ? 'step' : undefined}
          >
            <bdi>{entry.what}</bdi>
            <Text size="sm">{entry.isDay ? day(entry.at) : moment(entry.at)}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Panels({ call }: { call: CallView }) {
  const { nameOf } = useCurrentUser();
  const missing = new Map(missingRatings(call));
  const isAsked = call.proposals.some(({ assessment }) => assessment !== undefined);
  const standing = (person: string) => {
    const count = missing.get(person) ?? 0;
    if (!isAsked) return '';
    return `: ${count === 0 ? t('nothing waits') : t('{count} to rate', { count })}`;
  };
  return (
    <Section id="panels" title={t('Who rates')}>
      <ul className="plain-list">
        {call.panels.map(({ category, assessors }) => (
          <li key={category ?? ''}>
            <Text fw={600} className="clip">
              {category ?? (call.panels.length === 1 ? t('All proposals') : t('All other proposals'))}
            </Text>
            <ul>
              {assessors.map(person => (
                <li key={person}>
                  <bdi>{nameOf(person)}</bdi>
                  {standing(person)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Terms({ call }: { call: CallView }) {
  const { budgets, people, currency, model, dimensions, by } = call;
  const { nameOf } = useCurrentUser();
  return (
    <Section id="terms" title={t('Terms')}>
      <DefinitionList
        items={[
          [
            t('Scoring model'),
            t('{name}, version {version}, frozen when it opened', { name: modelName(model), version: model.version }),
          ],
          [t('Rated'), dimensions.map(({ name }) => isolated(name)).join(', ')],
          [t('Days for a talk'), call.talkDays],
          [t('Opened by'), nameOf(by)],
          ...budgets.map(({ year, amount }) => [t('Budget {year}', { year }), money(amount, currency)] as const),
          ...people.map(
            ({ role, quarter, tenths }) =>
              [`${role}, ${quarter}`, t('{number} full time', { number: number(tenths / 10) })] as const,
          ),
        ]}
      />
    </Section>
  );
}
