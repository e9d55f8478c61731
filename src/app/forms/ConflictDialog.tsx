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
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';

/** The label of a field and a function that shows its value. */
export interface FieldWords {
  label: string;
  show(value: unknown): string;
}

type Values = { [field: string]: unknown };

export interface ConflictDialogProps {
  conflict: EditConflict<Values>;
  /** The words of a field; null for a field that the form does not ask, which keeps the other person's value. */
  words(field: string): FieldWords | null;
  /** Writes the chosen values over the row as it is now. */
  onResolve(changes: Values): Promise<void>;
  /** Returns to the form with everything as it was typed. */
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

const asText = (value: unknown): string => JSON.stringify(value) ?? '';

function choicesOf(merge: FieldMerge): Choice[] {
  const both = asText(merge.suggested) !== asText(merge.theirs) && asText(merge.suggested) !== asText(merge.yours);
  return both ? ['both', 'yours', 'theirs'] : ['yours', 'theirs'];
}

function firstChoice(merge: FieldMerge): Choice {
  if (choicesOf(merge).includes('both')) return 'both';
  return asText(merge.suggested) === asText(merge.yours) ? 'yours' : 'theirs';
}

function chosenValue(merge: FieldMerge, choice: Choice): unknown {
  if (choice === 'theirs') return merge.theirs;
  return choice === 'yours' ? merge.yours : merge.suggested;
}

/**
 * Shown when two people edited the same row: both versions, field by field, with a choice for each. Nothing has been
 * written yet.
 */
export function ConflictDialog({ conflict, words, onResolve, onCancel }: ConflictDialogProps): React.ReactElement {
  const styles = useStyles();
  const merges = mergeEdits<Values>(conflict.base, conflict.theirs, conflict.yours).filter(
    ({ field }) => words(field) !== null,
  );
  const [chosen, setChosen] = React.useState<{ [field: string]: Choice }>({});
  const saving = useMutation();
  const choiceOf = (merge: FieldMerge): Choice => chosen[merge.field] ?? firstChoice(merge);

  const save = (): void => {
    // Fields that only this person changed need no choice and are written as well.
    const others = Object.entries(conflict.yours).filter(([name]) => !merges.some(({ field }) => field === name));
    const choices = merges
      .filter((merge) => choiceOf(merge) !== 'theirs')
      .map((merge) => [merge.field, chosenValue(merge, choiceOf(merge))]);
    void saving.run(() => onResolve(Object.fromEntries([...others, ...choices]) as Values));
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
              const { label, show } = words(merge.field) as FieldWords;
              return (
                <Field
                  key={merge.field}
                  label={label}
                  hint={<span className={styles.was}>It was: {show(merge.base) || 'empty'}</span>}
                >
                  <RadioGroup
                    value={choiceOf(merge)}
                    onChange={(_, { value }) => setChosen({ ...chosen, [merge.field]: value as Choice })}
                  >
                    {choicesOf(merge).map((choice) => (
                      <Radio
                        key={choice}
                        value={choice}
                        label={
                          <span className={styles.option}>
                            <span className={styles.whose}>{whose[choice]}:</span>{' '}
                            {show(chosenValue(merge, choice)) || 'empty'}
                          </span>
                        }
                      />
                    ))}
                  </RadioGroup>
                </Field>
              );
            })}
            {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
          </DialogContent>
          <DialogActions>
            <Button className={styles.button} appearance="primary" disabledFocusable={saving.running} onClick={save}>
              {saving.running ? 'Saving' : 'Save these'}
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
