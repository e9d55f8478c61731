import * as React from 'react';
import { EyeOff20Regular } from '@fluentui/react-icons/lib/atoms/svg/eye-off';
import type { ExemptItem } from '../../plan/fields';
import type { PublicRow } from '../../plan/governance/exempt';
import type { EntryAction } from '../forms/Section';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { useReadingStyles } from '../ui/readingStyles';
import { exemptFields, exemptRiskFields, furtherParagraphsProblem } from './ExemptForm';
import { useRights } from '../context/rights';

/**
 * The command that moves the words of a public row to the exempt items. A site owner must then remove the row's earlier
 * versions (requirement 48).
 */
export function makeExempt(open: PublicRow, what: string): EntryAction {
  return {
    label: `Make ${what} exempt`,
    icon: <EyeOff20Regular />,
    form: (close) => <MakeExemptForm open={open} onClose={close} />,
  };
}

export function MakeExemptForm({ open, onClose }: { open: PublicRow; onClose(): void }): React.ReactElement {
  const reading = useReadingStyles();
  const { store } = useServices();
  const { view } = usePlan();
  const { deletes } = useRights();
  const isRisk = open.list === 'risks';
  const part = isRisk ? 'Exempt risks' : 'Exempt below';
  return (
    <>
      <p className={reading.text}>
        The words go to the exempt items{isRisk ? ', with what was said at its reviews' : ''}, and from here at once.{' '}
        {isRisk
          ? 'In SharePoint its earlier versions and its reviews stay readable to everybody with a role until they are removed.'
          : 'Their earlier versions stay readable in SharePoint until they are removed.'}{' '}
        {deletes
          ? `Remove them afterwards under ${part}: you may, as an owner of the site.`
          : 'Only an owner of the site can do that. It stands as an open task until then.'}
      </p>
      <ListForm<'exemptItems', ExemptItem>
        name="making exempt"
        about={`${open.list} ${open.row.id}`}
        list="exemptItems"
        label="Make it exempt"
        saveLabel="Make it exempt"
        fields={isRisk ? exemptRiskFields : exemptFields}
        row={null}
        start={{ ground: 'exempt', paragraph: undefined }}
        check={furtherParagraphsProblem}
        add={(why, key) => store.makeExempt(open, why, view.today, key)}
        saved={`It is exempt now. A site owner still has to remove its earlier versions${isRisk ? ' and its reviews' : ''}.`}
        onSaved={onClose}
        onCancel={onClose}
      />
    </>
  );
}
