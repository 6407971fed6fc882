import type { Lab, Upload } from '../lab.js';
import type { IdKind, Organization, Person } from '../world.js';

/** The call that is about to be made. */
export interface Moment {
  readonly lab: Lab;
  /** Whose member calls; for visitors, whom the call is about. */
  readonly own: Organization;
  /** The first id of the path. */
  readonly id: string;
}

/** One route as those call it whom it is for. */
export interface RouteCase {
  readonly by: 'buyer' | 'supplier' | 'visitor';
  /** What every id stands for, by its place: `id` in the path, `?from` in the query, `recipients.relationshipIds.0` in the body. */
  readonly ids?: Readonly<Record<string, IdKind>>;
  /** Other parameters of the path. */
  readonly texts?: Readonly<Record<string, string>>;
  /** `seen` stands for the version of what the path names. */
  readonly query?: Readonly<Record<string, string>>;
  /** Names everything right but the ids of `ids`, which are put in. */
  readonly body?: (moment: Moment) => object | Promise<object>;
  readonly upload?: (moment: Moment) => Upload;
  readonly cookie?: (moment: Moment) => Promise<string>;
  /** Who calls in the owner's place: somebody who may be signed out by it, or who is not there yet. */
  readonly caller?: (moment: Omit<Moment, 'id'>) => Promise<Person>;
  /** An object made for this one call, where the one at hand is needed unchanged. */
  readonly fresh?: (moment: Omit<Moment, 'id'>) => Promise<string>;
  /** The status of a call that is all right; any success where nothing is said. */
  readonly succeeds?: number;
  /** Places whose foreign id is answered with something else than 404, always as a random one is. */
  readonly answers?: Readonly<Record<string, number>>;
}

export type RouteCases = Readonly<Record<string, RouteCase>>;

export const PASSWORD = 'correct horse battery staple';
