import * as React from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import type { PaperWords } from '../../documents/papers';
import type { Meeting } from '../../plan/governance/entities';
import type { PartToWrite } from './wording';

/** What the meeting says already stands in the box until somebody writes over it. */
function startOf(part: string, meeting: Meeting | null): string {
  if (!meeting) return '';
  if (part === 'backgroundPapers') return meeting.backgroundPapers;
  if (part === 'cabinetMember') return meeting.cabinetMember ?? '';
  if (part === 'localMember') return meeting.localMember ?? '';
  if (part === 'title') return meeting.itemTitle;
  return '';
}

interface WordsFieldsProps {
  parts: readonly PartToWrite[];
  meeting: Meeting | null;
  words: PaperWords;
  onChange(words: PaperWords): void;
}

/** The parts of a paper that a person writes, in its order. */
export function WordsFields({ parts, meeting, words, onChange }: WordsFieldsProps): React.ReactElement {
  return (
    <>
      {parts.map(({ part, label, hint, rows }) => {
        const value = words[part] ?? startOf(part, meeting);
        const change = (_: unknown, typed: { value: string }): void => onChange({ ...words, [part]: typed.value });
        return (
          <Field key={part} label={label} hint={hint}>
            {rows === 1 ? (
              <Input value={value} onChange={change} />
            ) : (
              <Textarea rows={rows} resize="vertical" value={value} onChange={change} />
            )}
          </Field>
        );
      })}
    </>
  );
}
