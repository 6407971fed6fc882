import { Fragment } from 'react';

import { codesApart } from './codes-apart';

/** Running text in which no code breaks at its hyphen, as browsers would have it. */
export function CodesInOneLine({ children }: { readonly children: string }) {
  return codesApart(children).map((piece, at) => {
    const key = `${at} ${piece}`;
    if (at % 2 === 0) return <Fragment key={key}>{piece}</Fragment>;
    return (
      <span key={key} style={{ whiteSpace: 'nowrap' }}>
        {piece}
      </span>
    );
  });
}
