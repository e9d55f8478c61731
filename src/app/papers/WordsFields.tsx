import * as React from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { usePaperStyles } from './styles';
import type { PaperWordsForm } from './usePaperWords';
import type { PartToWrite } from './wording';

/** The fields for the parts of a paper that a person writes, in their order. */
export function WordsFields({
  parts,
  writing,
  drafted: suggested,
}: {
  parts: readonly PartToWrite[];
  writing: PaperWordsForm;
  /** A draft of a part from the plan's own data, which the person can edit; null when the plan has nothing for it. */
  drafted(part: string): string | null;
}): React.ReactElement {
  const styles = usePaperStyles();
  return (
    <>
      {parts.map(({ part, label, hint, rows }) => {
        const value = writing.textOf(part);
        const change = (_: unknown, typed: { value: string }): void => writing.write(part, typed.value);
        const draft = value.trim() === '' ? suggested(part) : null;
        const problem = writing.form.problemAt(`part ${part}`);
        return (
          <div key={part}>
            <Field
              label={label}
              hint={hint}
              validationMessage={problem ?? undefined}
              validationState={problem ? 'error' : 'none'}
            >
              {rows === 1 ? (
                <Input value={value} onChange={change} />
              ) : (
                <Textarea rows={rows} resize="vertical" value={value} onChange={change} />
              )}
            </Field>
            {draft === null ? null : (
              <Button
                size="small"
                appearance="transparent"
                className={styles.draft}
                onClick={() => writing.write(part, draft)}
              >
                Edit what the plan says: {label.toLowerCase()}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}
