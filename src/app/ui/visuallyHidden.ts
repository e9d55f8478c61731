import type { CSSProperties } from 'react';

/**
 * Hides words that sighted people understand from the layout, and leaves them for screen readers. A table needs this
 * style on a box around it, because a table itself stays as wide as its cells.
 */
export const visuallyHidden: CSSProperties = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
