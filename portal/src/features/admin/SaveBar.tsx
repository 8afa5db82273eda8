/** Saves a standard of the office: why it is changed, what is wrong, what happened, and the button. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { ApiError } from '../../shared/api/client.ts';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonText } from '../../shared/forms/WrittenField.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import type { StandardForm } from './standard-form.ts';

interface SaveBarProps {
  readonly label: string;
  readonly standard: Omit<StandardForm<object, object>, 'form' | 'save'> & {
    readonly form: Pick<SchemaForm<object>, 'incomplete' | 'draft'>;
  };
  /** What cannot be said at one field. */
  readonly problems?: readonly string[];
  readonly save: () => void;
  /** Reads the standard anew, and begins the form anew. */
  readonly again: () => void;
}

export function SaveBar({ label, standard, problems = [], save, again }: SaveBarProps) {
  const { error, form, state, saving, reasonMissing } = standard;
  const beginAnew = () => {
    form.draft?.discard();
    again();
  };
  const changed = error instanceof ApiError && error.code === 'version-changed';
  return (
    <>
      {problems.length > 0 && (
        <Alert variant="outline" color="red" title={t('Not ready to be saved')}>
          <ul>
            {problems.slice(0, 12).map(problem => (
              <li key={problem} className="clip">
                {problem}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ReasonText
        label={t('Why is this changed?')}
        description={t('Kept in the history of the office, with your name and the time.')}
        minRows={1}
        text={standard.reason}
        setText={standard.setReason}
        missing={reasonMissing && t('Say why: the history of the office keeps it.')}
      />
      {error && <ErrorAlert error={error} />}
      {changed && <Meanwhile standard={standard.standard} since={standard.version} keep={standard.keepOn} again={beginAnew} />}
      <Group>
        <Button loading={saving} disabled={problems.length > 0} onClick={save}>
          {label}
        </Button>
        {(form.incomplete || reasonMissing) && <Text role="alert">{t('Something above is missing or wrong.')}</Text>}
        {state === 'saved' && <Text role="status">{t('Saved.')}</Text>}
        {state === 'waiting' && (
          <Text role="status">{t('It waits for a second person: until then what was before counts.')}</Text>
        )}
      </Group>
    </>
  );
}
