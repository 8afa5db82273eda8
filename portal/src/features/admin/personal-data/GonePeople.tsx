/** People who left and are still known by name: when each is due, what stops it, what is stored of each, and the question to erase one. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import type { PersonalDataAnswer, PersonDataAnswer } from '#api/answers/personal-data.ts';
import { isolated } from '#domain/values/isolated.ts';
import { request } from '../../../shared/api/client.ts';
import { saveJson } from '../../../shared/download.ts';
import { moment } from '../../../shared/format.ts';
import { OfferedDialog } from '../../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { phrases, t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Empty } from '../../../shared/ui/states.tsx';

interface GonePeopleProps {
  readonly path: string;
  readonly answer: PersonalDataAnswer;
}
type Gone = PersonalDataAnswer['gone'][number];

export function GonePeople({ path, answer }: GonePeopleProps) {
  return (
    <Section id="gone" title={t('People who left')}>
      {answer.gone.length === 0 && <Empty title={t('Nobody who left is still known by name.')} />}
      <Stack component="ul" className="plain-list">
        {answer.gone.map(gone => (
          <GonePerson key={gone.person} path={`${path}/people/${gone.person}`} gone={gone} mayChange={answer.mayChange} />
        ))}
      </Stack>
    </Section>
  );
}

function GonePerson({ path, gone, mayChange }: { path: string; gone: Gone; mayChange: boolean }) {
  const { person, name, at, keptUntil, stops, waits } = gone;
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Text fw={600} className="clip">
          <bdi>{name}</bdi> ({person})
        </Text>
        <Text className="clip">
          {phrases(
            at === undefined ? t('Named by a directory only') : t('Left {at}', { at: moment(at) }),
            keptUntil === undefined
              ? t('kept until somebody has the person erased.')
              : t('to be erased {keptUntil}.', { keptUntil: moment(keptUntil) }),
          )}
        </Text>
        {waits !== undefined && (
          <Text className="clip">{t('The change {waits} asks for it and waits for a second person.', { waits })}</Text>
        )}
        {waits === undefined && stops !== undefined && <Text className="clip">{isolated(stops)}</Text>}
        {mayChange && (
          <Group>
            <TakeAway path={path} person={person} />
            <OfferedDialog
              small
              offered={waits === undefined && stops === undefined}
              label={t('Erase')}
              spoken={t('Erase {name}', { name: isolated(name) })}
            >
              {state => (
                <ReasonDialog
                  {...state}
                  title={t('Have {name} erased?', { name: isolated(name) })}
                  closeLabel={t('Close without erasing')}
                  label={t('Why? (kept for ever: name nobody)')}
                  missing={t('Say why: the history keeps it.')}
                  act={t('Ask for it')}
                  path={`${path}/erasure`}
                  bodyOf={reason => ({ reason })}
                >
                  <Text className="clip">
                    {t(
                      'Once a second person has approved it, name, address, account, mails and sessions are removed for good. The id {person} stays in the record and is given to nobody again.',
                      { person },
                    )}
                  </Text>
                </ReasonDialog>
              )}
            </OfferedDialog>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** What is stored of the person, as a file. */
function TakeAway({ path, person }: { path: string; person: string }) {
  const save = async () => saveJson(`stored-of-${person}.json`, await request<PersonDataAnswer>(`${path}/data`));
  return (
    <Button
      className="no-print"
      size="xs"
      variant="default"
      onClick={() => void save()}
      aria-label={t('Save what is stored of {person}', { person })}
    >
      {t('Save what is stored')}
    </Button>
  );
}
