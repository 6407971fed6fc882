import { keepFile } from '~/api/download';

import { type Drawn, framed, type PictureWords, type Token } from './framed';
import { lightTokens } from './light-tokens';

export type PictureKind = 'svg' | 'png';
/** What makes the chart, in light colours; it may fetch the code for it first. */
export type Draw = (token: Token) => Drawn | Promise<Drawn>;

/** Sharp on a fine screen and on paper. */
const SCALE = 2;

/** Makes the picture in the browser and hands it over; nothing leaves the machine. */
export async function savePicture(kind: PictureKind, fileName: string, words: PictureWords, draw: Draw): Promise<void> {
  const token = lightTokens();
  const picture = framed(words, await draw(token), token);
  const svg = new Blob([picture.markup], { type: 'image/svg+xml' });
  keepFile(kind === 'svg' ? svg : await asPng(svg, picture), `${fileName}.${kind}`);
}

async function asPng(svg: Blob, { width, height }: Drawn): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width * SCALE, height * SCALE);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
    if (!png) throw new Error('The canvas gave no picture.');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
