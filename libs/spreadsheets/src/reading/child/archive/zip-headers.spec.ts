import { refuseTwoEnds } from './zip-headers.js';

const SIGNATURE = Buffer.from('504b0506', 'hex');

/** The end of an archive without parts, with a comment behind it. */
function end(comment: Buffer = Buffer.alloc(0)): Buffer {
  const record = Buffer.alloc(22);
  SIGNATURE.copy(record);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}

const DAMAGED = expect.objectContaining({ code: 'workbook_damaged', details: { reason: 'end' } });

describe('the end of an archive', () => {
  it('is one, with or without a comment', () => {
    for (const archive of [end(), end(Buffer.from('made by hand')), Buffer.concat([Buffer.from('parts'), end()])]) {
      expect(() => refuseTwoEnds(archive)).not.toThrow();
    }
  });

  it('is no other archive that lies packed in a part', () => {
    expect(() => refuseTwoEnds(Buffer.concat([end(), Buffer.from('the list of parts'), end()]))).not.toThrow();
  });

  it('is none when its comment holds another', () => {
    expect(() => refuseTwoEnds(end(end()))).toThrow(DAMAGED);
  });

  it('is none when its comment holds another behind a signature alone', () => {
    expect(() => refuseTwoEnds(end(Buffer.concat([SIGNATURE, Buffer.alloc(30), end()])))).toThrow(DAMAGED);
  });

  it('is none when its comment holds another, and a signature without room behind that', () => {
    expect(() => refuseTwoEnds(end(end(SIGNATURE)))).toThrow(DAMAGED);
  });

  it('is none when its comment holds a signature that some would take for it', () => {
    expect(() => refuseTwoEnds(end(Buffer.concat([SIGNATURE, Buffer.alloc(30)])))).toThrow(DAMAGED);
  });

  it('is not looked for where there is no room for it', () => {
    for (const bytes of [Buffer.alloc(0), SIGNATURE, Buffer.from('PK')]) expect(() => refuseTwoEnds(bytes)).not.toThrow();
  });
});
