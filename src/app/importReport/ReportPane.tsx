import * as React from 'react';
import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { ImportPreview } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { MarkingPane } from './marking/MarkingPane';
import { useDocumentText } from './marking/useDocumentText';
import { nameOf } from './names';
import { PagePane } from './PagePane';
import type { ReportAtHand } from './reportInProgress';

const useStyles = makeStyles({ waiting: { padding: '24px' } });

export interface ReportPaneProps {
  report: ReportAtHand;
  preview: ImportPreview;
  selected: number | null;
  page: number;
  disabled: boolean;
  onPage(page: number): void;
  onSelect(id: number): void;
  onChange(change: PreviewChange): void;
}

/**
 * Shows the report beside what was read from it: either the printed pages with the selected lines outlined, or the
 * text, on which passages can be marked. The text comes first when nothing was read or the document has no pages.
 */
export function ReportPane(props: ReportPaneProps): React.ReactElement {
  const { report, preview, selected, page, disabled, onPage, onSelect, onChange } = props;
  const { pdf, name } = report;
  const styles = useStyles();
  const [marking, setMarking] = React.useState(pdf === null || report.read.recommendations.length === 0);
  const text = useDocumentText(report, marking);
  const index = preview.recommendations.findIndex((each) => each.id === selected);
  const current = index > -1 ? preview.recommendations[index] : null;

  if (pdf !== null && !marking)
    return (
      <PagePane
        pdf={pdf}
        fileName={name}
        page={page}
        onPage={onPage}
        boxes={current?.boxes ?? noBoxes}
        outlined={current ? nameOf(current, index) : null}
        onMark={() => setMarking(true)}
      />
    );
  if (text.status === 'pending')
    return <Spinner className={styles.waiting} size="small" label="Reading the words of the document" />;
  if (text.status === 'error')
    return (
      <div className={styles.waiting}>
        <ProblemNotice problem={text.problem} />
        <Button onClick={text.refetch}>Try again</Button>
      </div>
    );
  return (
    <MarkingPane
      fileName={name}
      text={text.data}
      preview={preview}
      selected={selected}
      page={page}
      disabled={disabled}
      onShowPrinted={pdf === null ? null : () => setMarking(false)}
      onSelect={onSelect}
      onChange={onChange}
    />
  );
}

const noBoxes: never[] = [];
