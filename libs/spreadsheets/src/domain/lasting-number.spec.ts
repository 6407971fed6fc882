import { lastingNumber } from './lasting-number.js';

describe('lastingNumber', () => {
  it.each([
    [0.493_761_140_819_964_5, 0.493_761_140_819_965],
    [-0.836_956_521_739_130_5, -0.836_956_521_739_131],
    [46_346.681_706_898_15, 46_346.681_706_898_2],
    [0.383_333_333_333_333_36, 0.383_333_333_333_333],
    [0.999_999_999_999_999_9, 1],
    [1e-7, 1e-7],
    [0, 0],
    [3, 3],
  ])('rounds %f as LibreOffice does, to %f', (value, lasting) => {
    expect(lastingNumber(value)).toBe(lasting);
  });
});
