import { useEffect, useState } from 'react';

/**
 * What stands in a text field while somebody writes. It follows what is shown elsewhere, but for blanks at its ends:
 * the server takes them away, and the next word must not lose its space.
 */
export function useDraft(
  shown: string,
  write: (text: string) => void,
): { readonly value: string; readonly onChange: (text: string) => void } {
  const [draft, setDraft] = useState(shown);
  const differs = draft.trim() !== shown.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside replaces the draft
  useEffect(() => {
    if (differs) setDraft(shown);
  }, [shown]);
  return {
    value: draft,
    onChange: (text) => {
      setDraft(text);
      write(text);
    },
  };
}
