import type { Dice } from './dice.js';
import type { Firm } from './firms.js';

const SIZES = [
  [5, '1_5'],
  [20, '6_20'],
  [50, '21_50'],
  [100, '51_100'],
  [300, '101_300'],
] as const;

/** What a firm says about itself, in the order in which it is asked. What its other answers hide is left out (content/question-set.json, `visible_if`). */
export function profileOf(firm: Firm, dice: Dice): [key: string, value: unknown][] {
  const personal = dice.happens(0.25);
  const edge = firm.people < 12 ? dice.pick(['vendor', 'provider', 'no_device', 'unknown']) : dice.pick(['own', 'vendor', 'vendor']);
  const hasDevice = edge !== 'provider' && edge !== 'no_device';
  const answers: [string, unknown, boolean?][] = [
    ['P-01', SIZES.find(([most]) => firm.people <= most)?.[1] ?? '301_plus'],
    ['P-02', firm.business],
    ['P-03', [...firm.classes]],
    ['P-04', ['drawings_specs', 'quotations_prices', ...(personal ? ['personal_data_customers'] : [])]],
    ['P-05', dice.pick(['1_100', '101_1000']), personal],
    ['P-15', ['electronic_files', ...dice.some(['paper', 'removable_media', 'physical_items'], 0.6)]],
    ['P-06', orNone(dice.some(['vpn', 'remote_desktop', 'vendor_remote', 'buyer_system'], 0.35))],
    ['P-17', edge],
    ['P-07', [dice.pick(['FortiGate 60F 7.4', 'YAMAHA RTX1220', 'UTX100', 'NVR510'])], hasDevice && dice.happens(0.8)],
    ['P-08', ['cloud_mail', ...dice.some(['file_sharing', 'chat', 'business_systems', 'generative_ai'], 0.4)]],
    ['P-18', orNone(dice.some(['public_site', 'internal_server'], 0.6))],
    ['P-16', orNone(dice.some(['take_out', 'telework', 'personal_phone'], 0.4))],
    ['P-09', dice.pick(['none', 'none', 'approved_only', 'some_unapproved'])],
    ['P-10', orNone(dice.some(firm.people > 40 ? ['iso27001', 'privacy_mark', 'security_action_2'] : ['security_action_1'], 0.3))],
    ['P-11', dice.pick(['insured_with_expert', 'insured', 'considering', 'none', 'unknown'])],
    ['P-12', dice.pick(['none', 'none', 'none', 'one', 'decline'])],
    ['P-13', { business_hours: `総務部 052-000-${dice.whole(1000, 9999)}` }],
    ['P-14', { respondent: dice.pick(['総務部', '情報システム担当', '品質保証部', '業務部']), approver: '代表取締役' }],
  ];
  return answers.filter(([, , shown = true]) => shown).map(([key, value]) => [key, value]);
}

function orNone(chosen: readonly string[]): readonly string[] {
  return chosen.length > 0 ? chosen : ['none'];
}
