import * as React from 'react';
import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { sameCouncil } from '../../plan/inspections/history';
import type { Destination } from './destination';
import type { ImportPreview } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { usePreviewStyles } from './previewStyles';

const useStyles = makeStyles({
  what: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface DestinationSectionProps {
  preview: ImportPreview;
  onChange(change: PreviewChange): void;
  problem: string | null;
  disabled: boolean;
}

/**
 * Asks where the report goes: into the open plan, into a new one, or into the history alone (requirement 65). Left out
 * on a site without a plan.
 */
export function DestinationSection({
  preview,
  onChange,
  problem,
  disabled,
}: DestinationSectionProps): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const { openPlan, destination } = preview;
  if (!openPlan) return null;
  const other = otherCouncil(preview);
  const choices: { value: Destination; label: string; what: string }[] = [
    {
      value: 'open plan',
      label: `Into “${openPlan.title}”`,
      what: 'Its recommendations come beside those that the plan has, each with its source.',
    },
    { value: 'new plan', label: 'Into a new plan', what: 'A plan of its own, beside the others of this site.' },
    {
      value: 'history',
      label: 'Into the history only',
      what: 'What it says stands under Inspections. No plan is made, and the one that is open stays as it is.',
    },
  ];
  return (
    <section aria-labelledby="import-destination">
      <div className={shared.head}>
        <h2 id="import-destination" className={shared.heading}>
          Where does it go?
        </h2>
      </div>
      {other ? (
        <p className={shared.quiet}>
          This report is on {preview.facts.authority}, and the plan answers one on {other}. Check that it goes to the
          right plan.
        </p>
      ) : null}
      <Field validationMessage={problem ?? undefined}>
        <RadioGroup
          aria-labelledby="import-destination"
          aria-invalid={problem ? true : undefined}
          value={destination ?? ''}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ change: 'destination', destination: value as Destination })}
        >
          {choices
            .filter(({ value }) => value !== 'open plan' || !openPlan.isClosed)
            .map(({ value, label, what }) => (
              <Radio
                key={value}
                value={value}
                label={
                  <>
                    {label}
                    <span className={styles.what}>{what}</span>
                  </>
                }
              />
            ))}
        </RadioGroup>
      </Field>
    </section>
  );
}

/** The council of the plan's inspection when the report is about another council; otherwise null. */
function otherCouncil({ facts, openPlan }: ImportPreview): string | null {
  const ours = openPlan?.inspection?.authority ?? '';
  const said = facts.authority.trim();
  return ours !== '' && said !== '' && !sameCouncil(ours, said) ? ours : null;
}
