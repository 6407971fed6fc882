import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is read beside a page, then closed: at the right, on a phone from below. The browser's own dialog keeps the focus inside and gives it back. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      {open && (
        <>
          <header className={classes.head}>
            <h2 id={heading}>{title}</h2>
            <CloseButton aria-label={t('common.close')} onClick={onClose} />
          </header>
          <div className={classes.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}
