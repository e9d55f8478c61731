import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { pageOf } from '../../graph/reminderLinks';
import { line } from '../../plan/fields/field';
import type { PlanSettings } from '../../plan/planSettings';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { editSettings } from './editSettings';
import type { SettingsParts } from './editSettings';
import { Step } from './Step';

const columns = {
  page: line('Address of the page that shows the plan'),
  teams: line('Link to the Teams tab, if there is one'),
};
type Parts = { page: string; teams: string };
type Row = { id: number } & Parts;

/**
 * The address without its host when it is on the site's own host, so that it stays valid when the tenant is renamed.
 * Any other address is left as it is.
 */
function fromRoot(address: string, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}

/** The addresses as people see them: absolute, and without a screen of the app after the hash. */
function partsFor(siteUrl: string): SettingsParts<PlanSettings, Parts> {
  return {
    partsOf: ({ pageUrl, teamsUrl }) => ({ page: pageOf(pageUrl, siteUrl, ''), teams: teamsUrl ?? '' }),
    withParts: (settings, { page, teams }) => ({
      ...settings,
      ...(page === undefined ? {} : { pageUrl: fromRoot(page, siteUrl) || null }),
      ...(teams === undefined ? {} : { teamsUrl: teams || null }),
    }),
  };
}

/**
 * The problem with a text that is no address which a mail can contain; null when it is one. An empty text is no
 * problem.
 */
export function addressProblem(text: string): string | null {
  if (text.trim() === '' || /^https?:\/\/[^\s/]+(\/\S*)?$/i.test(text.trim())) return null;
  return 'Give the whole address, beginning with https://, as it stands in the browser.';
}

function problemIn({
  page = '',
  teams = '',
}: FormValues<typeof columns>): { field: keyof Parts; message: string } | null {
  const [atPage, atTeams] = [addressProblem(page), addressProblem(teams)];
  if (atPage !== null) return { field: 'page', message: atPage };
  return atTeams === null ? null : { field: 'teams', message: atTeams };
}

/** The step that sets where links in reminders lead: the SharePoint page and the Teams tab. */
export function PageStep(): React.ReactElement {
  const { store } = useServices();
  const host = useHost();
  const { opened, data } = usePlan();
  const { id } = data.plan;
  const parts = partsFor(opened.site.url);
  const here = window.location.href.split('#')[0];

  return (
    <Step title="Page" state={data.settings.pageUrl === null ? 'to do' : 'done'}>
      <p>
        Links in reminders open the plan here. A link to the SharePoint page works for everybody; a Teams link is
        offered beside it.
      </p>
      <Form<typeof columns, Row>
        name="plan address"
        about={id}
        columns={columns}
        label="Page"
        saveLabel="Save addresses"
        fields={[
          { kind: 'line', name: 'page' },
          { kind: 'line', name: 'teams' },
        ]}
        row={{ id, ...parts.partsOf(data.settings) }}
        check={problemIn}
        complete={({ page = '', ...rest }) => ({ ...rest, page: page.split('#')[0] })}
        reason={() => null}
        edit={(base, changes) => editSettings((change) => store.changeSettings(id, change), parts, base, changes)}
        staysWith={(made) => made as Row}
        saved="Addresses saved"
        onSaved={() => undefined}
      >
        {({ values, set }) =>
          host.kind === 'sharepoint' && values.page !== here ? (
            <div>
              <Button appearance="subtle" onClick={() => set('page', here)}>
                Use this page
              </Button>
            </div>
          ) : null
        }
      </Form>
    </Step>
  );
}
