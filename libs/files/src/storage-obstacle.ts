/** Files cannot be kept where the settings say. The message is a sentence for whoever runs the product, without a stack. */
export class StorageObstacle extends Error {
  /** @param stopsStart false where the settings are right and everything else can be done meanwhile: it is full, it fails by itself */
  constructor(
    sentence: string,
    readonly stopsStart = true,
  ) {
    super(sentence);
    this.name = 'StorageObstacle';
  }
}
