import * as React from 'react';
import { EyeOff20Regular } from '@fluentui/react-icons/lib/atoms/svg/eye-off';
import type { ExemptParagraph } from '../../plan/fields';
import type { OpenRow } from '../../plan/governance/exempt';
import type { EntryAction } from '../forms/Section';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { useReadingStyles } from '../ui/readingStyles';
import { exemptFields } from './ExemptForm';
import { useGovernanceRights } from './rights';

/** Moves an open row’s words to the exempt items; its earlier versions then wait for a site owner (requirement 48). */
export function makeExempt(open: OpenRow, what: string): EntryAction {
  return {
    label: `Make ${what} exempt`,
    icon: <EyeOff20Regular />,
    form: (close) => <MoveForm open={open} onClose={close} />,
  };
}

function MoveForm({ open, onClose }: { open: OpenRow; onClose(): void }): React.ReactElement {
  const reading = useReadingStyles();
  const { store } = useServices();
  const { view } = usePlan();
  const { deletes } = useGovernanceRights();
  return (
    <>
      <p className={reading.text}>
        The words go to the exempt items, and from here at once.{' '}
        {deletes
          ? 'Afterwards remove the earlier versions under Exempt below: you may, as an owner of the site.'
          : 'Their earlier versions stay readable until an owner of the site has removed them: only owners can delete. It stands as an open task until then.'}
      </p>
      <RecordForm<{ id: number }>
        about={`exempt ${open.list} ${open.row.id}`}
        label="Make it exempt"
        saveLabel="Make it exempt"
        fields={exemptFields}
        row={null}
        add={({ paragraph, publicInterest }, key) =>
          store.makeExempt(
            open,
            { paragraph: paragraph as ExemptParagraph, publicInterest: String(publicInterest) },
            view.today,
            key,
          )
        }
        saved="It is exempt now. A site owner still has to remove its earlier versions."
        onSaved={onClose}
        onCancel={onClose}
      />
    </>
  );
}
