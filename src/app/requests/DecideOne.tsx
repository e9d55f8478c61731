import * as React from 'react';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { DecideForm } from './DecideForm';

/** Decides one request where it stands. */
export function DecideOne({ request, onClose }: { request: OpenRequest; onClose(): void }): React.ReactElement {
  const requests = React.useMemo(() => [request], [request]);
  return (
    <DecideForm
      requests={requests}
      label={`Decide the request on action ${request.rated.action.ref}`}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}
