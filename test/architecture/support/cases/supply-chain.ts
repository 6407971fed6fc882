import type { Lab } from '../lab.js';
import { addSupplier, uploadList } from '../trade.js';
import { idIn, ownerOf } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

const version = ({ lab, id }: { lab: Lab; id: string }) => lab.version('supplier_record', 'relationship_id', id);
const asking = ({ own }: Pick<Moment, 'own'>) => ({ key: own.key, id: own.id, owner: ownerOf(own) });
const freshImport = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) => uploadList(lab, asking({ own }));

export const SUPPLY_CHAIN: RouteCases = {
  'GET /api/suppliers': { by: 'buyer', ids: { '?ownerId': 'member' }, answers: { '?ownerId': 200 } },
  'POST /api/suppliers': {
    by: 'buyer',
    ids: { ownerId: 'member' },
    body: ({ lab }) => ({ code: lab.unique('S'), name: lab.unique('新規'), classes: ['hi'] }),
    answers: { ownerId: 400 },
  },
  'GET /api/suppliers/tags': { by: 'buyer' },
  'GET /api/suppliers/industries': { by: 'buyer' },
  'GET /api/suppliers/sizes': { by: 'buyer' },
  'GET /api/suppliers/size-readings': { by: 'buyer', query: { words: '35名' } },
  'POST /api/suppliers/edit-selected': {
    by: 'buyer',
    ids: { 'suppliers.0.id': 'supplier', 'change.ownerId': 'member' },
    body: async ({ lab, own }) => ({ suppliers: [{ version: await version({ lab, id: idIn(own, 'supplier') }) }], change: {} }),
    answers: { 'change.ownerId': 400 },
  },
  'POST /api/suppliers/edit-filtered': {
    by: 'buyer',
    ids: { 'filter.ownerId': 'member', 'except.0': 'supplier', 'change.ownerId': 'member' },
    body: () => ({ filter: {}, except: [], change: {} }),
    answers: { 'filter.ownerId': 200, 'except.0': 200, 'change.ownerId': 400 },
  },
  'GET /api/suppliers/:id': { by: 'buyer', ids: { id: 'supplier' } },
  'PATCH /api/suppliers/:id': {
    by: 'buyer',
    ids: { id: 'supplier', ownerId: 'member' },
    body: async (moment) => ({ version: await version(moment), industry: '製造' }),
    answers: { ownerId: 400 },
  },
  'POST /api/suppliers/:id/end': { by: 'buyer', ids: { id: 'supplier' }, body: async (moment) => ({ version: await version(moment) }) },
  'POST /api/suppliers/:id/reactivate': {
    by: 'buyer',
    ids: { id: 'supplier' },
    body: async (moment) => ({ version: await version(moment) }),
  },
  'GET /api/suppliers/export': { by: 'buyer', ids: { '?ownerId': 'member' }, query: { format: 'csv' }, answers: { '?ownerId': 200 } },
  'GET /api/supplier-imports/template': { by: 'buyer' },
  'POST /api/supplier-imports': {
    by: 'buyer',
    upload: ({ lab }) => ({ name: 'list.csv', content: `委託先コード,会社名\r\n${lab.unique('I')},輸入品` }),
  },
  'GET /api/supplier-imports/:id': { by: 'buyer', ids: { id: 'supplierImport' } },
  'GET /api/supplier-imports/:id/rows': { by: 'buyer', ids: { id: 'supplierImport' } },
  'POST /api/supplier-imports/:id/apply': {
    by: 'buyer',
    ids: { id: 'supplierImport' },
    body: () => ({ rows: 'good' }),
    fresh: freshImport,
  },
  'DELETE /api/supplier-imports/:id': { by: 'buyer', ids: { id: 'supplierImport' }, fresh: freshImport },
  'GET /api/information-classes': { by: 'buyer' },
  'PUT /api/information-classes': {
    by: 'buyer',
    body: async ({ lab, own }) => {
      const { items, revision } = await lab.must<{ items: object[]; revision: string }>(ownerOf(own), 'GET', 'information-classes');
      const classes = items.map((item) => ({ ...item, position: undefined }));
      return { classes: [...classes, { name: { ja: lab.unique('区分'), en: lab.unique('Class') }, exposure: 1 }], revision };
    },
  },
  'GET /api/buyers': { by: 'supplier' },
};

export const freshSupplier = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  addSupplier(lab, asking({ own }), own.key, ownerOf(own).userId).then(({ id }) => id);
