import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { wholeMoment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useMe } from '~/session/use-me';

import type { Draw, PictureKind } from './save-picture';

interface PictureMenuProps {
  readonly title: string;
  /** Of what it is: campaign, filter. */
  readonly about: readonly string[];
  /** Without its ending. */
  readonly fileName: string;
  readonly draw: Draw;
}

/** Takes a chart along as a picture, at the title of its card. What makes pictures is fetched when one is wanted. */
export function PictureMenu({ title, about, fileName, draw }: PictureMenuProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { organizationId, memberships } = useMe();
  const [busy, setBusy] = useState(false);
  const organization = memberships.find((one) => one.organizationId === organizationId)?.organizationName ?? '';
  const save = async (kind: PictureKind) => {
    setBusy(true);
    const at = wholeMoment(new Date().toISOString(), language);
    const source = t('picture.source', { organization, at, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    try {
      const { savePicture } = await import('./save-picture');
      await savePicture(kind, fileName, { title, about, source }, draw);
    } catch {
      notifications.show({ color: 'red', message: t('picture.failed') });
    }
    setBusy(false);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className="not-printed"
          loading={busy}
          title={t('picture.save')}
          aria-label={t('picture.saveOf', { title })}
        >
          <IconPhotoDown size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('svg')}>{t('picture.svg')}</Menu.Item>
        <Menu.Item onClick={() => save('png')}>{t('picture.png')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
