/**
 * An engagement and a look as external auditors have them, on the owner's membership: the role itself cannot be kept by a schema that is
 * older than it.
 */
export const ENGAGEMENT = `
  insert into app.audit_engagement (organization_id, user_id, campaign_ids, ends_on, ends_at, notes, begun_at)
    select m.organization_id, m.user_id, array[c.id], '2099-03-31', '2099-03-31T14:59:59.999Z', false, now()
    from app.membership m join app.campaign c on c.buyer_id = m.organization_id limit 1;
  insert into app.auditor_look (organization_id, user_id, action, object_id, looked_at)
    select organization_id, user_id, 'report.looked_at', campaign_ids[1]::text, now() from app.audit_engagement`;
