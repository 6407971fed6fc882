import { useState } from 'react';

/** What was opened last. It stays when its sheet closes, so that the sheet gives the focus back. */
export function useOpened<What>() {
  const [opened, setOpened] = useState<What | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (what: What) => {
    setOpened(() => what);
    setIsOpen(true);
  };
  return { opened, isOpen, open, close: () => setIsOpen(false) };
}
