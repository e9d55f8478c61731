import * as React from 'react';
import { compareAssessments, changesInWords } from '../../plan/selfAssessment/compare';
import type { SelfAssessment } from '../../plan/fields';
import { TextChanges } from '../ui/TextChanges';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { pointKinds } from './PointForm';

/** Shows the changes since the version before: old words struck through, new ones underlined. */
export function VersionChanges({
  before,
  after,
}: {
  before: SelfAssessment;
  after: SelfAssessment;
}): React.ReactElement {
  const reading = useReadingStyles();
  const changes = compareAssessments(before, after);
  return (
    <Section title={`What changed since version ${before.version}`}>
      <p className={reading.none}>{changesInWords(changes)}</p>
      <ul className={reading.list}>
        {changes.points.map(({ kind, before: was, after: is }, index) => {
          const point = is ?? was;
          return (
            <li key={index} className={reading.row}>
              <div className={reading.small}>
                {point ? pointKinds[point.kind].title : ''}: {kind}
              </div>
              <TextChanges changes={[{ field: 'text', before: was?.text ?? '', after: is?.text ?? '' }]} />
            </li>
          );
        })}
        {changes.grades.map(({ area, before: was, after: is }) => (
          <li key={area} className={reading.row}>
            <div className={reading.small}>Our grade for {area}</div>
            <TextChanges changes={[{ field: 'grade', before: was ?? 'not graded', after: is ?? 'not graded' }]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
