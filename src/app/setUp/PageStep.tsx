import * as React from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { pageOf } from '../../graph/reminderLinks';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { Step } from './Step';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '560px' },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** An address on the site's own host from the tenant's root, so that it holds when the tenant is renamed; else as it is. */
function fromRoot(address: string, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}

/** Null when the text is an address that a mail can carry, else what is wrong with it. An empty one is none. */
export function addressProblem(text: string): string | null {
  if (text.trim() === '' || /^https?:\/\/[^\s/]+(\/\S*)?$/i.test(text.trim())) return null;
  return 'Give the whole address, beginning with https://, as it stands in the browser.';
}

/** Where links in reminders lead: the SharePoint page, and the Teams tab beside it. */
export function PageStep(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const host = useHost();
  const { opened, data, reload } = usePlan();
  const siteUrl = opened.site.url;
  const announce = useAnnounce();
  const saving = useMutation();
  const [page, setPage] = React.useState(pageOf(data.settings.pageUrl, siteUrl, ''));
  const [teams, setTeams] = React.useState(data.settings.teamsUrl ?? '');
  const [pressed, setPressed] = React.useState(false);
  const problems = { page: addressProblem(page), teams: addressProblem(teams) };
  const here = window.location.href.split('#')[0];

  const save = async (): Promise<void> => {
    setPressed(true);
    if (problems.page !== null || problems.teams !== null) return;
    await saving.run(async () => {
      await store.saveSettings(data.plan.id, {
        ...data.settings,
        pageUrl: fromRoot(page.trim().split('#')[0], siteUrl) || null,
        teamsUrl: teams.trim() || null,
      });
      await reload();
      announce('Addresses saved');
    });
  };

  return (
    <Step title="Page" state={data.settings.pageUrl === null ? 'to do' : 'done'}>
      <p>
        Links in reminders open the plan here. A link to the SharePoint page works for everybody; a Teams link is
        offered beside it.
      </p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label="Address of the page that shows the plan"
          validationMessage={pressed ? (problems.page ?? undefined) : undefined}
        >
          <Input type="url" value={page} onChange={(_, entry) => setPage(entry.value)} />
        </Field>
        <Field
          label="Link to the Teams tab, if there is one"
          validationMessage={pressed ? (problems.teams ?? undefined) : undefined}
        >
          <Input type="url" value={teams} onChange={(_, entry) => setTeams(entry.value)} />
        </Field>
        {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={saving.running}>
            {saving.running ? 'Saving' : 'Save addresses'}
          </Button>
          {host.kind === 'sharepoint' && page !== here ? (
            <Button appearance="subtle" onClick={() => setPage(here)}>
              Use this page
            </Button>
          ) : null}
        </div>
      </form>
    </Step>
  );
}
