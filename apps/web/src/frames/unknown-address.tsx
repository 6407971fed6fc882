import { NotFound } from '~/ui/not-found';

import { VisitorsFrame } from './visitors-frame';

/** An address that no page has; not even whether somebody is signed in has been asked here. */
export function UnknownAddress() {
  return (
    <VisitorsFrame>
      <NotFound />
    </VisitorsFrame>
  );
}
