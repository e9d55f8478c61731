import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, touchTarget } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';

export const usePaperStyles = makeStyles({
  lead: { marginTop: '4px', marginBottom: '20px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '880px' },
  kind: {
    display: 'grid',
    gridTemplateColumns: '220px 1fr',
    columnGap: '24px',
    alignItems: 'baseline',
    paddingTop: '12px',
    paddingBottom: '12px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    [upTo.phone]: { gridTemplateColumns: '1fr', rowGap: '2px' },
  },
  published: {
    paddingTop: '12px',
    paddingBottom: '12px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  kindName: {
    ...sectionHeading,
    [touch]: { minHeight: '44px', display: 'inline-flex', alignItems: 'center' },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 380px) minmax(0, 1fr)',
    columnGap: '32px',
    alignItems: 'start',
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px' },
  },
  // The preview stays in view while somebody types far down the form.
  shown: {
    minWidth: 0,
    position: 'sticky',
    top: '8px',
    [upTo.columns]: { position: 'static' },
  },
  draft: {
    color: tokens.colorBrandForegroundLink,
    paddingLeft: 0,
    minHeight: '32px',
    justifyContent: 'flex-start',
    ...touchTarget,
  },
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '8px',
    marginBottom: '16px',
  },
  touch: touchTarget,
  heading: {
    marginTop: '32px',
    marginBottom: '8px',
    ...sectionHeading,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  waiting: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingTop: '24px', minHeight: '480px' },
  number: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});
