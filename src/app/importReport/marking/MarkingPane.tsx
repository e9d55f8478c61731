import * as React from 'react';
import { Button, Field, Input, makeStyles, tokens, useId } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-undo';
import { DocumentText20Regular } from '@fluentui/react-icons/lib/atoms/svg/document-text';
import { LINE_LENGTH } from '../../../plan/fields/field';
import type { ImportPreview } from '../importPreview';
import type { PreviewChange, MarkedAs } from '../previewChanges';
import { nameOf } from '../names';
import { MarkedText } from './MarkedText';
import type { DocumentText } from './useDocumentText';
import { useMarking } from './useMarking';
import type { Marking, NamedItem } from './useMarking';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '44px',
    paddingLeft: '12px',
    paddingRight: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  kinds: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', alignItems: 'end' },
  press: { minHeight: '44px' },
  whom: { flexGrow: 1, minWidth: '160px', maxWidth: '280px' },
});

/** The kinds of passage, each with the key that marks it while the text has the focus. */
const kinds: readonly { as: MarkedAs; label: string; key: string }[] = [
  { as: 'recommendation', label: 'Recommendation', key: 'r' },
  { as: 'priority action', label: 'Priority action', key: 'p' },
  { as: 'strength', label: 'Strength', key: 's' },
  { as: 'finding', label: 'Finding', key: 'f' },
];

export interface MarkingPaneProps {
  fileName: string;
  text: DocumentText;
  preview: ImportPreview;
  /** The recommendation or finding that is selected beside the text. */
  selected: number | null;
  page: number;
  disabled: boolean;
  /** Shows the page as printed; null when the document has no pages. */
  onShowPrinted: (() => void) | null;
  onSelect(id: number): void;
  onChange(change: PreviewChange): void;
}

/**
 * Shows the text of a document so that its recommendations and findings can be marked (requirement 77). Somebody
 * selects words and says what they are and whom they address. Marks can be moved, removed and undone, also by keyboard.
 */
export function MarkingPane(props: MarkingPaneProps): React.ReactElement {
  const { fileName, text, preview, selected, page, disabled, onShowPrinted, onSelect, onChange } = props;
  const styles = useStyles();
  const hint = useId('marking-hint-');
  const [addressee, setAddressee] = React.useState('local authority');
  const marking = useMarking(text, preview, onSelect, onChange);
  const pageNumbers = React.useMemo(() => text.pages.map((each) => each.page), [text]);
  const mark = (as: MarkedAs): void => {
    if (!disabled) marking.mark(as, addressee.trim() || 'local authority');
  };
  const press = (event: React.KeyboardEvent): void => {
    const kind = kinds.find(({ key }) => key === event.key.toLowerCase());
    if (!kind || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    mark(kind.as);
  };
  return (
    <>
      <div className={styles.bar}>
        <DocumentText20Regular aria-hidden className={styles.icon} />
        <span className={styles.name} title={fileName}>
          {fileName}
        </span>
        {onShowPrinted ? (
          <Button appearance="subtle" onClick={onShowPrinted}>
            Show as printed
          </Button>
        ) : null}
      </div>
      <MarkedText
        whole={marking.whole}
        pages={pageNumbers}
        marks={marking.marks}
        selected={selected}
        page={page}
        label={`The words of ${fileName}`}
        describedBy={hint}
        field={marking.field}
        onRange={marking.selectRange}
        onKey={press}
      />
      <div className={styles.foot} role="group" aria-label="Mark the selected words">
        <p id={hint} className={styles.hint}>
          Select words, then say what they are. On a keyboard: hold Shift and press an arrow, then R, P, S or F.
        </p>
        <div className={styles.kinds}>
          {kinds.map(({ as, label }) => (
            <Button key={as} className={styles.press} disabledFocusable={disabled} onClick={() => mark(as)}>
              {label}
            </Button>
          ))}
        </div>
        <div className={styles.kinds}>
          <AddresseeField preview={preview} value={addressee} disabled={disabled} onChange={setAddressee} />
          <MarkButtons marking={marking} item={itemOf(preview, selected)} disabled={disabled} />
        </div>
      </div>
    </>
  );
}

interface AddresseeFieldProps {
  preview: ImportPreview;
  value: string;
  disabled: boolean;
  onChange(value: string): void;
}

/** Asks whom the next passage addresses: any text, with the addressees used so far as suggestions. */
function AddresseeField({ preview, value, disabled, onChange }: AddresseeFieldProps): React.ReactElement {
  const styles = useStyles();
  const addressees = useId('marking-addressees-');
  return (
    <>
      <Field className={styles.whom} label="For whom">
        <Input
          list={addressees}
          value={value}
          maxLength={LINE_LENGTH}
          disabled={disabled}
          onChange={(_, typed) => onChange(typed.value)}
        />
      </Field>
      <datalist id={addressees}>
        {addresseesOf(preview).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

interface MarkButtonsProps {
  marking: Marking;
  /** The item that is selected beside the text. */
  item: (NamedItem & { marked: boolean }) | null;
  disabled: boolean;
}

/** The buttons to move or remove the selected item's mark, and to undo the last change. */
function MarkButtons({ marking, item, disabled }: MarkButtonsProps): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {item ? (
        <Button className={styles.press} disabledFocusable={disabled} onClick={() => marking.move(item)}>
          Use the selected words for {item.name}
        </Button>
      ) : null}
      {item?.marked ? (
        <Button className={styles.press} disabledFocusable={disabled} onClick={() => marking.takeOff(item)}>
          Take the mark off
        </Button>
      ) : null}
      <Button
        className={styles.press}
        icon={<ArrowUndo20Regular />}
        disabledFocusable={disabled || !marking.canUndo}
        onClick={marking.undo}
      >
        Undo
      </Button>
    </>
  );
}

/** The item that is selected beside the text, with the name used in messages. */
function itemOf(preview: ImportPreview, id: number | null): (NamedItem & { marked: boolean }) | null {
  const index = preview.recommendations.findIndex((each) => each.id === id);
  if (index > -1) {
    const recommendation = preview.recommendations[index];
    return { id: recommendation.id, name: nameOf(recommendation, index), marked: recommendation.mark !== null };
  }
  const finding = preview.findings.find((each) => each.id === id);
  return finding ? { id: finding.id, name: `this ${finding.kind}`, marked: finding.mark !== null } : null;
}

/** The addressees used so far, followed by the usual ones. */
function addresseesOf(preview: ImportPreview): string[] {
  const usual = ['local authority', 'partnership', 'safeguarding board'];
  return [...new Set([...preview.recommendations.map(({ addressee }) => addressee), ...usual])].filter(Boolean);
}
