import * as React from 'react';
import { text } from '../../plan/fields/field';
import type { SiteSettings } from '../../plan/siteSettings';
import { useServices, useSite } from '../context/contexts';
import { Form } from '../forms/Form';
import { editSettings } from './editSettings';
import type { SettingsParts } from './editSettings';
import { siteProblem, sitesNamed } from './siteAddresses';

const columns = { sites: text('Addresses of other sites, one on a line') };
type Parts = { sites: string };
type Row = { id: number } & Parts;

const parts: SettingsParts<SiteSettings, Parts> = {
  partsOf: ({ otherSites }) => ({ sites: otherSites.join('\n') }),
  withParts: (settings, { sites }) => (sites === undefined ? settings : { ...settings, otherSites: sitesNamed(sites) }),
};

/**
 * The form that names other sites of the council. Their plans are shown beside this site's to people who may read them
 * (requirement 68).
 */
export function OtherSitesForm(): React.ReactElement {
  const { store } = useServices();
  const { opened } = useSite();
  return (
    <Form<typeof columns, Row>
      name="other sites"
      columns={columns}
      label="Other sites of the council"
      saveLabel="Save sites"
      fields={[
        {
          kind: 'text',
          name: 'sites',
          rows: 2,
          hint: 'Their plans stand under All plans, for whoever may read them there.',
        },
      ]}
      row={{ id: 0, ...parts.partsOf(opened.settings) }}
      check={({ sites = '' }) => {
        const message = siteProblem(sites, opened.site.url);
        return message === null ? null : { field: 'sites', message };
      }}
      complete={({ sites = '' }) => ({ sites: sitesNamed(sites).join('\n') })}
      reason={() => null}
      edit={(base, changes) => editSettings((change) => store.changeSiteSettings(change), parts, base, changes)}
      staysWith={(made) => made as Row}
      saved="Sites saved"
      onSaved={() => undefined}
    />
  );
}
