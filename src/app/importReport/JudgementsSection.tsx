import * as React from 'react';
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';
import type { PreviewedJudgement } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { PageLink } from './PageLink';
import { usePreviewStyles } from './previewStyles';
import { EditCommand } from '../ui/EditButton';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) 64px',
    columnGap: '16px',
    alignItems: 'baseline',
    paddingTop: '6px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // On a phone the fields need the whole width.
  editing: { [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: '4px' } },
  area: { [upTo.phone]: { gridColumnStart: '1', gridColumnEnd: '-1' } },
  grade: { fontWeight: tokens.fontWeightSemibold },
  add: { marginTop: '8px' },
});

export interface JudgementsSectionProps {
  judgements: PreviewedJudgement[];
  onChange(change: PreviewChange): void;
  open: boolean;
  onOpen(open: boolean): void;
  problemOf(id: number): string | null;
  onShowPage(page: number): void;
  disabled: boolean;
}

/** Lists the grades by area, as printed. Each can be corrected or left out, and others can be added. */
export function JudgementsSection({
  judgements,
  onChange,
  open,
  onOpen,
  problemOf,
  onShowPage,
  disabled,
}: JudgementsSectionProps): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const count = judgements.length === 1 ? '1 judgement' : `${judgements.length || 'No'} judgements`;
  return (
    <section aria-labelledby="import-judgements">
      <div className={shared.head}>
        <h2 id="import-judgements" className={shared.heading}>
          {count}
        </h2>
        <EditCommand
          className={shared.press}
          appearance="subtle"
          disabled={disabled}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {open ? 'Done editing' : 'Edit the judgements'}
        </EditCommand>
      </div>
      <ul className={shared.list}>
        {judgements.map((each) => (
          <li key={each.id} className={mergeClasses(styles.row, open && styles.editing)}>
            {open ? (
              <EditJudgement judgement={each} onChange={onChange} problem={problemOf(each.id)} disabled={disabled} />
            ) : (
              <>
                <span>{each.area}</span>
                <span className={styles.grade}>{each.grade}</span>
                <PageLink page={each.page} what={each.area} onShowPage={onShowPage} />
              </>
            )}
          </li>
        ))}
      </ul>
      {open ? (
        <Button
          className={styles.add}
          icon={<Add20Regular />}
          disabled={disabled}
          onClick={() => onChange({ change: 'add judgement' })}
        >
          Add a judgement
        </Button>
      ) : null}
    </section>
  );
}

function EditJudgement({
  judgement: { id, area, grade },
  onChange,
  problem,
  disabled,
}: {
  judgement: PreviewedJudgement;
  onChange(change: PreviewChange): void;
  problem: string | null;
  disabled: boolean;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <Field className={styles.area} label="Area" validationMessage={problem ?? undefined}>
        <Input
          value={area}
          disabled={disabled}
          onChange={(_, data) => onChange({ change: 'judgement', id, fields: { area: data.value } })}
        />
      </Field>
      <Field label="Grade">
        <Input
          value={grade}
          disabled={disabled}
          onChange={(_, data) => onChange({ change: 'judgement', id, fields: { grade: data.value } })}
        />
      </Field>
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={`Leave out the judgement on ${area || 'a new area'}`}
        disabled={disabled}
        onClick={() => onChange({ change: 'drop judgement', id })}
      />
    </>
  );
}
