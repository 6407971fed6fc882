/**
 * A place for every submission that was scored, as if five had submitted: fewer are told nothing, and the worlds that need a row in each table
 * have fewer. To be run as a superuser.
 */
export const SHOWN_PLACES = `
  insert into app.supplier_place (submission_id, domain, since, buyer_id, supplier_id, campaign_id, assessment_id, size, rank,
    lower_quartile, median, upper_quartile, published_at)
  select submission_id, '', 1, buyer_id, supplier_id, campaign_id, assessment_id, 5, 3, 0.4, 0.5, 0.6, submitted_at
  from app.submission_score where latest on conflict do nothing`;
