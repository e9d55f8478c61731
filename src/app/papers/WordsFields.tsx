import * as React from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { PaperWords } from '../../documents/papers';
import type { Meeting } from '../../plan/fields';
import { usePaperStyles } from './styles';
import type { PartToWrite } from './wording';

/** What the meeting says already stands in the box until somebody writes over it. */
function startOf(part: string, meeting: Meeting | null): string {
  if (!meeting) return '';
  if (part === 'backgroundPapers') return meeting.backgroundPapers;
  if (part === 'telephone') return meeting.officerPhone ?? '';
  if (part === 'cabinetMember') return meeting.cabinetMember ?? '';
  if (part === 'localMember') return meeting.localMember ?? '';
  if (part === 'telephone') return meeting.officerPhone ?? '';
  if (part === 'title') return meeting.itemTitle;
  return '';
}

interface WordsFieldsProps {
  parts: readonly PartToWrite[];
  meeting: Meeting | null;
  words: PaperWords;
  /** What the plan says in a part by itself, for somebody to begin from; null where it says nothing. */
  drafted(part: string): string | null;
  onChange(words: PaperWords): void;
}

/** The parts of a paper that a person writes, in its order. */
export function WordsFields({ parts, meeting, words, drafted, onChange }: WordsFieldsProps): React.ReactElement {
  const styles = usePaperStyles();
  return (
    <>
      {parts.map(({ part, label, hint, rows }) => {
        const value = words[part] ?? startOf(part, meeting);
        const change = (_: unknown, typed: { value: string }): void => onChange({ ...words, [part]: typed.value });
        const draft = value.trim() === '' ? drafted(part) : null;
        const field = (
          <Field label={label} hint={hint}>
            {rows === 1 ? (
              <Input value={value} onChange={change} />
            ) : (
              <Textarea rows={rows} resize="vertical" value={value} onChange={change} />
            )}
          </Field>
        );
        return (
          <div key={part}>
            {field}
            {draft === null ? null : (
              <Button
                size="small"
                appearance="transparent"
                className={styles.draft}
                onClick={() => onChange({ ...words, [part]: draft })}
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
