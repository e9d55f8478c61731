import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { PaperFormat } from '../../documents/papers/file';
import type { EditionAudience } from '../../plan/editions';
import type { Decision } from '../../plan/fields';
import { saveFile } from '../ui/saveFile';
import { useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import { useEditionStyles } from './styles';

const FORMATS: readonly [Exclude<PaperFormat, 'html'>, string][] = [
  ['docx', 'Word'],
  ['xlsx', 'Tables for Excel'],
];

/**
 * Offers a frozen edition as a Word file and as tables. Both are made only when the lists still give exactly the frozen
 * page.
 */
export function EditionFormats({
  decision,
  audience,
  name,
}: {
  decision: Decision;
  audience: EditionAudience;
  /** The name of the edition, for screen reader users, who do not see which entry the buttons belong to. */
  name: string;
}): React.ReactElement {
  const shared = useEditionStyles();
  const { store } = useServices();
  const host = useHost();
  const announce = useAnnounce();
  const taking = useMutation();
  const take = (format: PaperFormat): void => {
    void taking.run(async () => {
      const [{ editionPaper }, { paperFile }] = await Promise.all([
        import(/* webpackChunkName: 'edition-paper' */ './editionPaper'),
        import(/* webpackChunkName: 'edition-paper' */ '../../documents/papers/file'),
      ]);
      const file = await paperFile(await editionPaper(store, decision, audience), format);
      saveFile(host, file.bytes, file.name, file.type);
      announce('The file is ready.');
    });
  };
  return (
    <>
      {FORMATS.map(([format, label]) => (
        <Button
          key={format}
          className={shared.touch}
          aria-label={`${label}, ${name}`}
          disabledFocusable={taking.running}
          onClick={() => take(format)}
        >
          {label}
        </Button>
      ))}
      {taking.problem ? <ProblemNotice problem={taking.problem} /> : null}
    </>
  );
}
