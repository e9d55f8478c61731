import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { EditConflict } from '../../lists/planStore';
import { mergeEdits } from '../../plan/conflicts';
import type { FieldMerge } from '../../plan/conflicts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';

/** How a field is named and its value shown. Fields that are not here are not for people to decide. */
export type FieldWords = { [field: string]: { label: string; show(value: unknown): string } };

export interface ConflictDialogProps<T extends object> {
  conflict: EditConflict<T>;
  words: FieldWords;
  /** Writes what was chosen over what the item holds now. */
  onResolve(changes: Partial<T>): Promise<void>;
  /** Goes back to the form with everything as it was typed. */
  onCancel(): void;
}

type Choice = 'theirs' | 'yours' | 'both';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px', fontSize: tokens.fontSizeBase300 },
  was: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  option: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  button: { whiteSpace: 'nowrap' },
  whose: { fontWeight: tokens.fontWeightSemibold },
});

function choicesOf(merge: FieldMerge): Choice[] {
  const text = (value: unknown): string => JSON.stringify(value);
  const both = text(merge.suggested) !== text(merge.theirs) && text(merge.suggested) !== text(merge.yours);
  return both ? ['both', 'yours', 'theirs'] : ['yours', 'theirs'];
}

function firstChoice(merge: FieldMerge): Choice {
  if (choicesOf(merge).includes('both')) return 'both';
  return JSON.stringify(merge.suggested) === JSON.stringify(merge.yours) ? 'yours' : 'theirs';
}

/** Two people edited the same thing: both versions, field by field, and a choice for each. Nothing was written yet. */
export function ConflictDialog<T extends object>({
  conflict,
  words,
  onResolve,
  onCancel,
}: ConflictDialogProps<T>): React.ReactElement {
  const styles = useStyles();
  const merges = React.useMemo(
    () => mergeEdits(conflict.base, conflict.theirs, conflict.yours).filter(({ field }) => field in words),
    [conflict, words],
  );
  const [chosen, setChosen] = React.useState<{ [field: string]: Choice }>(() =>
    Object.fromEntries(merges.map((merge) => [merge.field, firstChoice(merge)])),
  );
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<Problem | null>(null);

  const valueOf = (merge: FieldMerge): unknown => {
    const choice = chosen[merge.field];
    return choice === 'theirs' ? merge.theirs : choice === 'yours' ? merge.yours : merge.suggested;
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    const changes = Object.fromEntries(
      merges.filter((merge) => chosen[merge.field] !== 'theirs').map((merge) => [merge.field, valueOf(merge)]),
    );
    try {
      await onResolve(changes as Partial<T>);
    } catch (reason) {
      setFailure(describeProblem(reason));
      setSaving(false);
    }
  };
  const whose: { [choice in Choice]: string } = {
    both: 'Both together',
    yours: 'Yours',
    theirs: `${conflict.changedBy}’s`,
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{conflict.changedBy} changed this while you were editing it</DialogTitle>
          <DialogContent className={styles.content}>
            <p>Nothing of yours was written yet, and nothing is lost. Choose for each part what it should say.</p>
            {merges.map((merge) => {
              const { label, show } = words[merge.field];
              return (
                <Field
                  key={merge.field}
                  label={label}
                  hint={<span className={styles.was}>It was: {show(merge.base) || 'empty'}</span>}
                >
                  <RadioGroup
                    value={chosen[merge.field]}
                    onChange={(_, { value }) => setChosen({ ...chosen, [merge.field]: value as Choice })}
                  >
                    {choicesOf(merge).map((choice) => (
                      <Radio
                        key={choice}
                        value={choice}
                        label={
                          <span className={styles.option}>
                            <span className={styles.whose}>{whose[choice]}:</span>{' '}
                            {show(
                              choice === 'theirs' ? merge.theirs : choice === 'yours' ? merge.yours : merge.suggested,
                            ) || 'empty'}
                          </span>
                        }
                      />
                    ))}
                  </RadioGroup>
                </Field>
              );
            })}
            {failure ? <ProblemNotice problem={failure} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              className={styles.button}
              appearance="primary"
              disabledFocusable={saving}
              onClick={() => void save()}
            >
              {saving ? 'Saving' : 'Save these'}
            </Button>
            <Button className={styles.button} onClick={onCancel}>
              Back to the form
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
