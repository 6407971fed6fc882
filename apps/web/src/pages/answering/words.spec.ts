import { listed, toggled } from './words';

describe('a list in a sentence', () => {
  it.each([
    ['設定画面の写し、接続の一覧、点検の記録', ['設定画面の写し', '接続の一覧', '点検の記録']],
    ['台帳（名称、区分、保管場所）、承認の記録', ['台帳（名称、区分、保管場所）', '承認の記録']],
    ['Screenshot of the setting, list of connections', ['Screenshot of the setting', 'list of connections']],
    ['規程', ['規程']],
    ['', []],
  ])('%s', (text, items) => {
    expect(listed(text)).toEqual(items);
  });
});

describe('choosing several', () => {
  const options = [
    { value: 'paper', exclusive: false },
    { value: 'files', exclusive: false },
    { value: 'unknown', exclusive: true },
  ];

  it.each([
    [['files'], 'paper', ['paper', 'files']],
    [['paper', 'files'], 'files', ['paper']],
    [['paper', 'files'], 'unknown', ['unknown']],
    [['unknown'], 'paper', ['paper']],
  ])('from %j, %s leads to %j', (chosen, value, after) => {
    expect(toggled(options, chosen, value)).toEqual(after);
  });
});
