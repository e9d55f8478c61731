import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useSectionStyles } from './sectionStyles';

interface FoldButtonProps {
  /** What the list holds, "Needs attention": said after the words of the button, since a page has several lists. */
  of: string;
  /** Whether the whole list is shown. */
  all: boolean;
  onChange(all: boolean): void;
  /** How many there are in all; left out where several lists fold together. */
  count?: number;
  /** How many the folded list shows; left out where that differs from list to list. */
  most?: number;
  className?: string;
}

/** The button that shows the whole of a long list, and its beginning again. */
export function FoldButton({ of, all, onChange, count, most, className }: FoldButtonProps): React.ReactElement {
  const section = useSectionStyles();
  const fewer = most === undefined ? 'Show fewer' : `Show the first ${most}`;
  const label = all ? fewer : ['Show all', count].join(' ').trim();
  return (
    <button
      type="button"
      className={mergeClasses(section.linkButton, className)}
      aria-expanded={all}
      aria-label={`${label}: ${of}`}
      onClick={() => onChange(!all)}
    >
      {label}
    </button>
  );
}
