import { placeOf } from './entry-place';

describe('the page of what an entry is about', () => {
  it('is that of the object', () => {
    expect(placeOf({ action: 'supplier.edited', objectType: 'supplier', objectId: 's1' })).toBe('/suppliers/s1');
  });

  it('is the buyer’s of an assessment where the buyer did it, else the supplier’s', () => {
    expect(placeOf({ action: 'assessment.contact_replaced', objectType: 'assessment', objectId: 'a1' })).toBe('/asked-assessments/a1');
    expect(placeOf({ action: 'assessment.submitted', objectType: 'assessment', objectId: 'a1' })).toBe('/assessments/a1');
  });

  it('is the list where a list was looked at', () => {
    expect(placeOf({ action: 'suppliers.looked_at', objectType: 'organization', objectId: 'o1' })).toBe('/suppliers');
    expect(placeOf({ action: 'organization.changed', objectType: 'organization', objectId: 'o1' })).toBeNull();
  });

  it('is none once the object is gone', () => {
    expect(placeOf({ action: 'campaign.discarded', objectType: 'campaign', objectId: 'c1' })).toBeNull();
  });
});
