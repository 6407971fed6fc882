import { Button } from '@mantine/core';
import { speak } from '~/i18n';
import { useText } from '~/messages/use-text';

/** The other language, named in itself. */
export function LanguageChoice() {
  const { language } = useText();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button variant="subtle" size="xs" color="gray" lang={other} onClick={() => speak(other)}>
      {other === 'ja' ? '日本語' : 'English'}
    </Button>
  );
}
