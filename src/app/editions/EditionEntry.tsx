import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { decisionFields } from '../../plan/fields/decisions';
import type { Decision, FrozenFile } from '../../plan/fields';
import type { EditionAudience } from '../../plan/editions';
import { FileLink } from '../components/FileLink';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { EditionFormats } from './EditionFormats';
import { fileName, filesFor, verify } from './frozenEdition';
import { useEditionStyles } from './styles';
import { editionName } from './words';

const useStyles = makeStyles({
  entry: {
    paddingTop: '16px',
    paddingBottom: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '960px',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { marginTop: '4px', marginBottom: '4px', whiteSpace: 'pre-wrap', maxWidth: '72ch', overflowWrap: 'anywhere' },
  files: { listStyleType: 'none', margin: 0, marginTop: '8px', padding: 0 },
  file: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    alignItems: 'baseline',
    paddingTop: '4px',
    paddingBottom: '4px',
    overflowWrap: 'anywhere',
    [touch]: { minHeight: '44px', alignItems: 'center' },
  },
  sum: { fontFamily: tokens.fontFamilyMonospace },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '8px',
    alignItems: 'center',
    marginTop: '8px',
    [touch]: { rowGap: 0 },
    '& > a': {
      [touch]: {
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: '44px',
      },
    },
  },
});

/** The result of checking each file, by address: a verdict, or why the file could not be read. */
type Checked = { [url: string]: string };

const verdictWords = {
  unchanged: 'Checked: it is what was frozen',
  changed: 'Changed since it was frozen: do not rely on it',
} as const;

/** The audience and form of a file in words: "Full edition, to read". */
function fileWords({ audience, form }: FrozenFile): string {
  const which = (audience === 'full' ? decisionFields.fullUrl : decisionFields.publicUrl).label;
  return form === 'page' ? which : `${which} as data`;
}

function delegation({ delegatedTo, inConsultationWith }: Decision): string {
  if (!delegatedTo) return '';
  return `Delegated to ${delegatedTo}${inConsultationWith ? ` in consultation with ${inConsultationWith}` : ''}.`;
}

/** The state of checking whether the files are still as they were frozen. */
interface FilesCheck {
  checking: boolean;
  checked: Checked;
  check(): Promise<void>;
}

function useFilesCheck(files: readonly FrozenFile[], name: string): FilesCheck {
  const { store } = useServices();
  const announce = useAnnounce();
  const [checking, setChecking] = React.useState(false);
  const [checked, setChecked] = React.useState<Checked>({});
  const check = async (): Promise<void> => {
    if (checking) return;
    setChecking(true);
    for (const file of files) {
      let said: string;
      try {
        said = verdictWords[await verify(store, file)];
      } catch (failure) {
        said = describeProblem(failure).message;
      }
      setChecked((sofar) => ({ ...sofar, [file.url]: said }));
    }
    setChecking(false);
    announce(`The files of ${name} were checked.`);
  };
  return { checking, checked, check };
}

/** Shows one step of the approval: the decision, the files that were frozen, and whether they are unchanged. */
export function EditionEntry({
  decision,
  before,
  audience,
  whole,
}: {
  decision: Decision;
  /** The step before this one whose edition can be compared with this one's. */
  before: Decision | null;
  audience: EditionAudience;
  /**
   * True on the step's own page, which lists every file with its checksum and all formats; false in the list of steps,
   * which offers the most used files.
   */
  whole: boolean;
}): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  const { data } = usePlan();
  const files = filesFor(decision, audience);
  const name = editionName(data, decision);
  const filesCheck = useFilesCheck(files, name);

  const compare = (from: number, to: number | 'today'): string =>
    screenRoute('editions', 'compare', `from=${from}&to=${to}`);
  const comparing =
    files.length > 0 ? (
      <>
        <RouteLink to={compare(decision.id, 'today')}>Compare with today</RouteLink>
        {before ? <RouteLink to={compare(before.id, decision.id)}>Compare with the one before</RouteLink> : null}
      </>
    ) : null;
  return (
    <li className={styles.entry}>
      <h3 className={styles.name}>
        {whole ? name : <RouteLink to={screenRoute('editions', String(decision.id))}>{name}</RouteLink>}
      </h3>
      {decision.text ? <p className={styles.text}>{decision.text}</p> : null}
      {delegation(decision) ? <p className={styles.text}>{delegation(decision)}</p> : null}
      {files.length === 0 ? (
        <p className={shared.quiet}>No files were frozen with this step.</p>
      ) : whole ? (
        <>
          <AllFiles files={files} name={name} checked={filesCheck.checked} />
          <div className={styles.tools}>
            <Button
              className={shared.touch}
              disabledFocusable={filesCheck.checking}
              onClick={() => void filesCheck.check()}
            >
              {filesCheck.checking ? 'Checking the files' : 'Check the files'}
            </Button>
            <EditionFormats decision={decision} audience={audience} name={name} />
            {comparing}
          </div>
        </>
      ) : (
        <div className={styles.tools}>
          {files
            .filter(({ form }) => form === 'page')
            .map((file) => (
              <FrozenLink key={file.url} file={file} />
            ))}
          {comparing}
          <RouteLink to={screenRoute('editions', String(decision.id))} aria-label={`Word and tables of ${name}`}>
            Word and tables
          </RouteLink>
        </div>
      )}
    </li>
  );
}

/** Lists every file of a step with its checksum, for people who keep records, and the result of checking it. */
function AllFiles({
  files,
  name,
  checked,
}: {
  files: readonly FrozenFile[];
  name: string;
  checked: Checked;
}): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  const { keepsRecords } = useRights();
  return (
    <ul className={styles.files} aria-label={`Files of ${name}`}>
      {files.map((file) => (
        <li key={file.url} className={styles.file}>
          <FrozenLink file={file} />
          {keepsRecords ? (
            <details className={shared.small}>
              <summary>Its checksum, for whoever must prove that it is unchanged</summary>
              <span className={styles.sum}>{file.checksum}</span>
            </details>
          ) : null}
          <span className={shared.small} role="status">
            {checked[file.url] ?? ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function FrozenLink({ file }: { file: FrozenFile }): React.ReactElement {
  return (
    <FileLink url={file.url} title={fileName(file)}>
      {fileWords(file)}
    </FileLink>
  );
}
