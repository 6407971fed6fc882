import { ActionIcon, Menu } from '@mantine/core';
import { IconBell, IconDots, IconEye, IconReportAnalytics, IconUserEdit } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignView, LineView } from '~/api/generated/types.gen';
import { ReplaceContactDialog } from '~/forms/replace-contact';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';

import { canBeReminded } from './line';
import { RemindDialog } from './remind-dialog';

interface LineMenuProps {
  readonly campaign: CampaignView;
  readonly line: LineView;
}

/** What can be done about one supplier. */
export function LineMenu({ campaign: { id, state }, line }: LineMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const [asked, setAsked] = useState<'remind' | 'contact' | null>(null);
  const { assessmentId, supplierName, submissionId } = line;
  const isOpen = state === 'issued' && canBeReminded(line);
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('campaigns.lines.actionsOf', { name: supplierName })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconEye size={16} aria-hidden />}
            onClick={() => navigate({ to: paths.campaignAssessment, params: { id, assessmentId } })}
          >
            {t('campaigns.lines.look')}
          </Menu.Item>
          {submissionId && (
            <Menu.Item
              leftSection={<IconReportAnalytics size={16} aria-hidden />}
              onClick={() => navigate({ to: paths.supplierResult, params: { id: submissionId } })}
            >
              {t('campaigns.lines.result')}
            </Menu.Item>
          )}
          {isOpen && (
            <>
              <Menu.Item leftSection={<IconBell size={16} aria-hidden />} disabled={!may} onClick={() => setAsked('remind')}>
                {t('campaigns.remind.one')}
              </Menu.Item>
              <Menu.Item leftSection={<IconUserEdit size={16} aria-hidden />} disabled={!may} onClick={() => setAsked('contact')}>
                {t('campaigns.contact.open')}
              </Menu.Item>
              {!may && <Menu.Label maw={260}>{t('campaigns.mayNot')}</Menu.Label>}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'remind' && <RemindDialog campaignId={id} whom={{ assessmentIds: [assessmentId] }} count={1} onClose={close} />}
      {asked === 'contact' && <ReplaceContactDialog campaignId={id} assessmentId={assessmentId} supplier={supplierName} onClose={close} />}
    </>
  );
}
