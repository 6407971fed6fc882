import type { Incoming } from '@app/tenancy';

/** In which what most people send has come, also over a bad line. */
const GRACE_MILLISECONDS = 5_000;
/** Over which a pace is measured. */
const LOOK_MILLISECONDS = 2_000;
/** Bytes in a second. With less, the largest file would not come before any request is ended. */
const LEAST_PACE = 256 * 1024;

interface Arriving {
  readonly whose: string;
  readonly incoming: Incoming;
  readonly since: number;
  /** When it was looked at last, and how much had come by then. */
  looked: { readonly at: number; readonly bytes: number };
  /** Bytes in a second between the last two looks; null: not known yet. */
  pace: number | null;
  isEnded: boolean;
}

/** Uploads that hold a place while they come in. Where others wait for one, those that only trickle give way; whoever sends as people do never has to. */
export class ArrivingUploads {
  private readonly all = new Set<Arriving>();

  /** @param now in milliseconds */
  constructor(private readonly now: () => number = Date.now) {}

  /** @returns to be called when the place is given back */
  begin(whose: string, incoming: Incoming): () => void {
    const since = this.now();
    const one: Arriving = { whose, incoming, since, looked: { at: since, bytes: incoming.received() }, pace: null, isEnded: false };
    this.all.add(one);
    return () => void this.all.delete(one);
  }

  /**
   * Ends the upload that is most in the way of somebody who waits: of whoever holds the most places, the slowest. To be asked again and again
   * while they wait.
   *
   * @param mostOfOne places; whoever waits for one and has as many can be helped by an upload of their own alone
   * @returns whether one was ended
   */
  makeRoomFor(whose: string, mostOfOne: number): boolean {
    for (const one of this.all) this.look(one);
    const own = this.placesOf(whose);
    const [worst] = [...this.all]
      .filter((one) => this.trickles(one) && (own < mostOfOne || one.whose === whose))
      .sort((one, other) => this.placesOf(other.whose) - this.placesOf(one.whose) || Number(one.pace) - Number(other.pace));
    if (!worst) return false;
    worst.isEnded = true;
    worst.incoming.end();
    return true;
  }

  private look(one: Arriving): void {
    const [at, bytes] = [this.now(), one.incoming.received()];
    const passed = at - one.looked.at;
    if (passed < LOOK_MILLISECONDS) return;
    one.pace = ((bytes - one.looked.bytes) / passed) * 1_000;
    one.looked = { at, bytes };
  }

  private trickles({ incoming, since, pace, isEnded }: Arriving): boolean {
    return !isEnded && !incoming.isComplete() && this.now() - since >= GRACE_MILLISECONDS && pace !== null && pace < LEAST_PACE;
  }

  private placesOf(whose: string): number {
    return [...this.all].filter((one) => one.whose === whose).length;
  }
}
