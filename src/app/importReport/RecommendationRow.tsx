import * as React from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { PreviewedRecommendation } from './importPreview';
import { suggestSplit } from './previewChanges';
import type { PreviewChange } from './previewChanges';
import { PageLink } from './PageLink';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px 30px minmax(0, 1fr) 64px',
    columnGap: '8px',
    alignItems: 'start',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  // A background on which text, links and fields keep their colours, also in high contrast.
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  number: {
    paddingTop: '6px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  body: {
    minWidth: 0,
    paddingTop: '6px',
    paddingBottom: '6px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  text: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  page: { paddingTop: '4px', textAlign: 'right' },
  together: { marginLeft: '-8px' },
  doubt: { margin: 0, maxWidth: '75ch', color: tokens.colorNeutralForeground2 },
  left: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', alignItems: 'center' },
  addressee: { marginLeft: '4px' },
  edit: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '8px' },
  short: { width: '96px' },
  press: {
    paddingLeft: 0,
    paddingRight: '8px',
    minWidth: 'auto',
    color: tokens.colorBrandForegroundLink,
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    [upTo.phone]: { minHeight: '44px' },
  },
});

const ADDRESSEES = ['local authority', 'safeguarding board', 'local authority and partners'];

export interface RecommendationRowProps {
  recommendation: PreviewedRecommendation;
  /** The name of the recommendation in messages: "number 2", "the 3rd". */
  name: string;
  selected: boolean;
  isFirst: boolean;
  problem: string | null;
  /** Why the recommendation needs checking; null when it does not. */
  doubt: string | null;
  disabled: boolean;
  /** Whether the recommendation will be added to the open plan. */
  intoPlan: boolean;
  onSelect(): void;
  onChange(change: PreviewChange): void;
  onShowPage(page: number): void;
}

/** One recommendation, to keep or leave out. While it is selected, it can be corrected, split or joined. */
export function RecommendationRow(props: RecommendationRowProps): React.ReactElement {
  const { recommendation, name, selected, disabled, onSelect, onChange, onShowPage } = props;
  const styles = useStyles();
  const { id, keep, number, page } = recommendation;
  const show = (there: number): void => {
    onSelect();
    onShowPage(there);
  };
  return (
    <li
      id={`import-recommendation-${id}`}
      className={mergeClasses(styles.row, selected && styles.selected)}
      aria-current={selected ? 'true' : undefined}
      onClick={selected ? undefined : onSelect}
      onFocus={selected ? undefined : onSelect}
    >
      <Checkbox
        checked={keep}
        disabled={disabled}
        aria-label={`Add ${name}`}
        onChange={(_, data) => onChange({ change: 'recommendation', id, fields: { keep: data.checked === true } })}
      />
      <span className={styles.number}>{number}</span>
      <RecommendationBody {...props} />
      <div className={styles.page}>
        <PageLink page={page} what={name} onShowPage={show} />
      </div>
    </li>
  );
}

/** The text of a recommendation and, while it is selected, the tools to change it. */
function RecommendationBody(props: RecommendationRowProps): React.ReactElement {
  const { recommendation, selected, problem, onChange } = props;
  const styles = useStyles();
  const [doing, setDoing] = React.useState<'reading' | 'editing' | 'splitting'>(
    recommendation.printed === null ? 'editing' : 'reading',
  );
  const { keep, text } = recommendation;
  // A selected row with a problem opens for editing at once.
  const editing = selected && (doing === 'editing' || (problem !== null && doing === 'reading'));
  return (
    <div className={styles.body}>
      {editing ? <EditRecommendation {...props} onDone={() => setDoing('reading')} /> : null}
      {!editing ? <p className={mergeClasses(styles.text, !keep && styles.left)}>{text || 'No words yet'}</p> : null}
      <AnsweredTogether {...props} />
      {selected && doing === 'splitting' && !editing ? (
        <SplitRecommendation recommendation={recommendation} onChange={onChange} onDone={() => setDoing('reading')} />
      ) : null}
      {selected && doing === 'reading' && !editing ? (
        <RowTools {...props} onEdit={() => setDoing('editing')} onSplit={() => setDoing('splitting')} />
      ) : null}
    </div>
  );
}

/**
 * Offers to have the actions of a recommendation in the plan that asks the same answer this one too. Shows nothing when
 * no recommendation asks the same.
 */
function AnsweredTogether({
  recommendation: { id, keep, sameAs },
  intoPlan,
  disabled,
  onChange,
}: RecommendationRowProps): React.ReactElement | null {
  const styles = useStyles();
  if (!sameAs || !intoPlan || !keep) return null;
  return (
    <Checkbox
      className={styles.together}
      checked={sameAs.together}
      disabled={disabled}
      label={`Recommendation ${sameAs.ref} of the plan asks the same: what answers it answers this one too`}
      onChange={(_, { checked }) =>
        onChange({ change: 'recommendation', id, fields: { sameAs: { ...sameAs, together: checked === true } } })
      }
    />
  );
}

function RowTools({
  recommendation,
  isFirst,
  doubt,
  disabled,
  onChange,
  onEdit,
  onSplit,
}: RecommendationRowProps & { onEdit(): void; onSplit(): void }): React.ReactElement {
  const styles = useStyles();
  const { id, addressee } = recommendation;
  return (
    <>
      {doubt ? <p className={styles.doubt}>{doubt}</p> : null}
      <div className={styles.tools}>
        <Button className={styles.press} size="small" appearance="transparent" disabled={disabled} onClick={onEdit}>
          Edit the text
        </Button>
        <Button className={styles.press} size="small" appearance="transparent" disabled={disabled} onClick={onSplit}>
          Split
        </Button>
        {!isFirst ? (
          <Button
            className={styles.press}
            size="small"
            appearance="transparent"
            disabled={disabled}
            onClick={() => onChange({ change: 'join with the one above', id })}
          >
            Join with the one above
          </Button>
        ) : null}
        <span className={styles.addressee}>For the {addressee}</span>
      </div>
    </>
  );
}

function EditRecommendation({
  recommendation,
  problem,
  disabled,
  onChange,
  onDone,
}: RecommendationRowProps & { onDone(): void }): React.ReactElement {
  const styles = useStyles();
  const { id, number, text, addressee, printed } = recommendation;
  const set = (fields: Partial<Omit<PreviewedRecommendation, 'id'>>): void =>
    onChange({ change: 'recommendation', id, fields });
  const box = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const addressees = ADDRESSEES.includes(addressee) ? ADDRESSEES : [addressee, ...ADDRESSEES];
  return (
    <>
      <Field label="Words of the recommendation" required validationMessage={problem ?? undefined}>
        <Textarea
          ref={box}
          value={text}
          rows={5}
          resize="vertical"
          disabled={disabled}
          onChange={(_, data) => set({ text: data.value })}
        />
      </Field>
      <div className={styles.edit}>
        <Field label="Number" className={styles.short}>
          <Input value={number} disabled={disabled} onChange={(_, data) => set({ number: data.value })} />
        </Field>
        <Field label="For the">
          <Select value={addressee} disabled={disabled} onChange={(_, data) => set({ addressee: data.value })}>
            {addressees.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.tools}>
        <Button onClick={onDone}>Done</Button>
        {printed !== null && printed !== text ? (
          <Button appearance="subtle" disabled={disabled} onClick={() => set({ text: printed })}>
            As printed
          </Button>
        ) : null}
      </div>
    </>
  );
}

function SplitRecommendation({
  recommendation,
  onChange,
  onDone,
}: {
  recommendation: PreviewedRecommendation;
  onChange(change: PreviewChange): void;
  onDone(): void;
}): React.ReactElement {
  const styles = useStyles();
  const [texts, setTexts] = React.useState(() => suggestSplit(recommendation));
  const first = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const ready = texts.filter((text) => text.trim() !== '').length > 1;
  return (
    <>
      {texts.map((text, index) => (
        <Field key={index} label={`Part ${index + 1}`}>
          <Textarea
            ref={index === 0 ? first : undefined}
            value={text}
            rows={3}
            resize="vertical"
            onChange={(_, data) => setTexts(texts.map((each, other) => (other === index ? data.value : each)))}
          />
        </Field>
      ))}
      <div className={styles.tools}>
        <Button
          disabledFocusable={!ready}
          onClick={() => {
            onChange({ change: 'split', id: recommendation.id, texts });
            onDone();
          }}
        >
          Split into {texts.length}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Keep it whole
        </Button>
      </div>
    </>
  );
}
