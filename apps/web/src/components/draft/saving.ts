import {
  adopted,
  type Change,
  type Changes,
  type Conflict,
  chose,
  dropped,
  entered,
  failed,
  hurried,
  isSamePlace,
  NO_CHANGES,
  nextToSend,
  type Place,
  rebased,
  saved,
  sent,
  triedAgain,
  unsaved,
  wakeAt,
} from './changes';
import { outcomeOf } from './outcome';

/** Where unsent changes outlive the page. */
export interface Keeping {
  all(): Change[];
  keep(change: Change): boolean;
  forget(place: Place): void;
}

export interface Wires<View extends { readonly version: number }> {
  /** False once somebody else, or nobody, is signed in: nothing goes out under another name. */
  readonly mayGo: () => boolean;
  readonly read: (view: View, place: Place) => unknown;
  readonly write: (view: View, place: Place, value: unknown) => View;
  /**
   * @param view with the changes in it
   * @returns the version that they made
   * @throws Refusal
   */
  readonly send: (view: View, part: string, changes: readonly Change[]) => Promise<number>;
  /** What the server has now. */
  readonly refresh: () => Promise<View>;
  readonly kept: Keeping;
  readonly onStands: (view: View) => void;
}

/** A text is sent once its writer has paused this long; what is chosen or counted follows sooner. */
export const TYPING_PAUSE_MILLISECONDS = 700;
export const CHOOSING_PAUSE_MILLISECONDS = 250;

export interface DraftState<View> {
  /** As this page shows it: what stands, with what was entered here. */
  readonly view: View;
  readonly changes: Changes;
}

/** Carries changes of a draft to the server, part by part, each over the version that its author saw. Decides nothing: changes.ts does. */
export class DraftSaving<View extends { readonly version: number }> {
  /** False: this device keeps nothing, so a closed tab would lose what is not sent. */
  keeps = true;
  private state: DraftState<View>;
  private runs = false;
  /** While a step that concerns the whole draft is under way, nothing else goes out. */
  private held = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private stands: View,
    private readonly wires: Wires<View>,
  ) {
    const kept = wires.kept.all();
    const changes = rebased(adopted(NO_CHANGES, kept), (place) => wires.read(stands, place));
    this.state = { view: this.shown(changes), changes };
    for (const change of kept) if (!unsaved(changes).some((one) => isSamePlace(one, change))) wires.kept.forget(change);
  }

  get current(): DraftState<View> {
    return this.state;
  }

  /** What this page shows at a place. */
  valueAt(place: Place): unknown {
    return this.wires.read(this.state.view, place);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  enter(place: Place, value: unknown, pause = CHOOSING_PAUSE_MILLISECONDS): void {
    this.become(entered(this.state.changes, place, this.wires.read(this.stands, place), value, Date.now() + pause));
  }

  choose(conflict: Conflict, which: 'mine' | 'theirs'): void {
    this.become(chose(this.state.changes, conflict, which, Date.now()));
  }

  drop(place: Place): void {
    this.become(dropped(this.state.changes, place));
  }

  hurry(): void {
    this.become(hurried(this.state.changes, Date.now()));
  }

  tryAgain(): void {
    this.become(triedAgain(this.state.changes, Date.now()));
  }

  /** What the page has read anew: somebody else may have saved. */
  see(view: View): void {
    if (this.state.changes.sending || view.version <= this.stands.version) return;
    this.stands = view;
    this.become(rebased(this.state.changes, (place) => this.wires.read(view, place)));
  }

  /**
   * A step that concerns the draft as a whole, e.g. taking a question away: after what was entered before it, over the version that is known.
   * What the server has is read again afterwards, also when somebody else was first.
   *
   * @throws Refusal
   */
  async act<T>(step: (version: number) => Promise<T>): Promise<T> {
    const answer = await this.alone(step);
    try {
      await this.catchUp();
    } finally {
      this.release();
    }
    return answer;
  }

  /** The last step, publishing or discarding: there is nothing to save afterwards. @throws Refusal */
  finish<T>(step: (version: number) => Promise<T>): Promise<T> {
    return this.alone(step);
  }

  /** Starts what waits from an earlier visit. @returns how to stop: what can still be sent is sent, and nothing is tried again */
  start(): () => void {
    this.runs = true;
    this.pump();
    return () => {
      this.hurry();
      this.runs = false;
      clearTimeout(this.timer);
    };
  }

  private async alone<T>(step: (version: number) => Promise<T>): Promise<T> {
    this.hurry();
    await this.quiet();
    this.held = true;
    try {
      return await step(this.stands.version);
    } catch (error) {
      if (outcomeOf(error).kind === 'changed') await this.catchUp().catch(() => undefined);
      this.release();
      throw error;
    }
  }

  private release(): void {
    this.held = false;
    this.pump();
  }

  private pump(): void {
    clearTimeout(this.timer);
    if (this.held || !this.wires.mayGo()) return;
    const now = Date.now();
    const batch = nextToSend(this.state.changes, now);
    if (batch.length > 0) void this.send(batch);
    const wake = batch.length > 0 ? null : wakeAt(this.state.changes);
    if (wake !== null && this.runs) this.timer = setTimeout(() => this.pump(), Math.max(0, wake - now));
  }

  private async send(batch: readonly Change[]): Promise<void> {
    this.become(sent(this.state.changes, batch));
    try {
      const withBatch = this.over(batch);
      const version = await this.wires.send(withBatch, batch[0]?.part ?? '', batch);
      this.stands = { ...withBatch, version };
      this.wires.onStands(this.stands);
      this.become(saved(this.state.changes, Date.now()));
    } catch (error) {
      await this.recover(error);
    }
  }

  private async recover(error: unknown): Promise<void> {
    const outcome = outcomeOf(error);
    if (outcome.kind !== 'changed') return this.become(failed(this.state.changes, outcome, Date.now()));
    try {
      const view = await this.wires.refresh();
      this.stands = view;
      this.become(rebased(failed(this.state.changes, outcome, Date.now()), (place) => this.wires.read(view, place)));
    } catch (again) {
      this.become(failed(this.state.changes, outcomeOf(again), Date.now()));
    }
  }

  private async catchUp(): Promise<void> {
    const view = await this.wires.refresh();
    this.stands = view;
    this.become(rebased(this.state.changes, (place) => this.wires.read(view, place)));
  }

  /** Nothing is on its way, nor will anything be without a person or the line. */
  private async quiet(): Promise<void> {
    while (this.wires.mayGo() && (this.state.changes.sending !== null || nextToSend(this.state.changes, Date.now()).length > 0)) {
      await new Promise<void>((resolve) => {
        const forget = this.subscribe(() => {
          forget();
          resolve();
        });
      });
    }
  }

  private become(changes: Changes): void {
    const before = this.state.changes;
    this.state = { view: this.shown(changes), changes };
    this.keepDifference(before, changes);
    for (const listener of [...this.listeners]) listener();
    this.pump();
  }

  private shown(changes: Changes): View {
    return this.over(unsaved(changes));
  }

  private over(changes: readonly Change[]): View {
    return changes.reduce((view, change) => this.wires.write(view, change, change.value), this.stands);
  }

  private keepDifference(before: Changes, next: Changes): void {
    const now = unsaved(next);
    const earlier = unsaved(before);
    for (const change of now) if (!earlier.includes(change)) this.keeps = this.wires.kept.keep(change) && this.keeps;
    for (const change of earlier) if (!now.some((one) => isSamePlace(one, change))) this.wires.kept.forget(change);
  }
}
