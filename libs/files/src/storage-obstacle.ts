/** Files cannot be kept where the settings say. The message is a sentence for whoever runs the product, without a stack. */
export class StorageObstacle extends Error {
  /** @param mayPass nobody answers at present: perhaps for a moment, perhaps for good */
  constructor(
    sentence: string,
    readonly mayPass = false,
  ) {
    super(sentence);
    this.name = 'StorageObstacle';
  }
}
