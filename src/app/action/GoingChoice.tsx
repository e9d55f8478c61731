import * as React from 'react';
import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReportEntry } from '../components/reportEntry';
import { upTo } from '../ui/breakpoints';

export interface GoingChoiceProps {
  entry: ReportEntry;
  onChange(changes: Partial<ReportEntry>): void;
  error: string | null;
}

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    alignItems: 'stretch',
    // Each column is as wide as its words, so that the longest choice stays on one line.
    gridTemplateColumns: 'repeat(3, auto)',
    columnGap: '8px',
    rowGap: '8px',
    [upTo.chart]: { gridTemplateColumns: '1fr' },
  },
  choice: {
    minHeight: '44px',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:checked)': {
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  trouble: { marginTop: '12px', paddingLeft: '12px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

/** Asks how the action is going: three plain choices and, when there is trouble, how bad the trouble is. */
export function GoingChoice({ entry, onChange, error }: GoingChoiceProps): React.ReactElement {
  const styles = useStyles();
  const atTrouble = entry.going === 'trouble';
  const message = (here: boolean): { validationMessage?: string; validationState: 'error' | 'none' } =>
    error && here ? { validationMessage: error, validationState: 'error' } : { validationState: 'none' };
  return (
    <div>
      <Field label="How is it going?" required {...message(!atTrouble)}>
        <RadioGroup
          className={styles.choices}
          value={entry.going ?? ''}
          onChange={(_, data) => onChange({ going: data.value as ReportEntry['going'] })}
        >
          <Radio className={styles.choice} value="on course" label="On course" />
          <Radio className={styles.choice} value="trouble" label="At risk, or stuck" />
          <Radio className={styles.choice} value="done" label="Done" />
        </RadioGroup>
      </Field>
      {atTrouble ? (
        <Field className={styles.trouble} label="How bad is it?" required {...message(true)}>
          <RadioGroup
            value={entry.trouble ?? ''}
            onChange={(_, data) => onChange({ trouble: data.value as ReportEntry['trouble'] })}
          >
            <Radio value="at risk" label="At risk: it may not be done in time" />
            <Radio value="off track" label="Off track: it will not be done in time unless something changes" />
          </RadioGroup>
        </Field>
      ) : null}
    </div>
  );
}
