import { useState } from 'react';

import { Refusal } from '~/api/refusal';

import { type ServerForm, useServerForm } from '../use-server-form';
import { byField, conflictsOf, type Field, type Rules } from './rules';

/** What stood in a form's places at one time, and the version that it had then. */
export interface Seen<Values, Version = number> {
  readonly version: Version;
  readonly values: Values;
}

/** Somebody else was quicker: what is saved, what was entered here, and where both have to be looked at. */
export interface Edits<Values extends object, Place extends string> {
  readonly theirs: Values;
  readonly mine: Values;
  /** Which both changed. */
  readonly conflicts: readonly Place[];
  /** Which only somebody else changed. */
  readonly came: readonly Place[];
  /** Brings both together, mine where I insist. */
  readonly settle: (insisted: readonly Place[]) => void;
}

interface SharedFormInput<Values extends object, Version> {
  /** What stood there when typing began: a newer one that arrives meanwhile changes nothing here. */
  readonly opened: Seen<Values, Version>;
  /** Gives the entries to the server, over what was seen. Returns what is saved now, null where the form is done. */
  readonly send: (values: Values, seen: Seen<Values, Version>) => Promise<Seen<Values, Version> | null>;
  /** The code of the refusal that says somebody else was quicker. */
  readonly quicker: string;
  /** What stands there now; null where there is nothing any more. */
  readonly readPresent: (refusal: Refusal) => Promise<Seen<Values, Version> | null>;
}

interface SharedForm<Values extends object, Place extends string, Version> extends ServerForm<Values> {
  readonly edits: Edits<Values, Place> | null;
  /** What the entries are saved over. */
  readonly seen: Seen<Values, Version>;
  /** Begins anew from what is saved now. */
  readonly show: (present: Seen<Values, Version>) => void;
}

/**
 * A form over what others change too. What somebody else saved meanwhile is never written over, and nothing that was typed goes away: a change
 * elsewhere stands in nobody's way, and where it concerns this form both are shown (`<TwoEdits>`), field by field.
 */
export function useSharedForm<Values extends object, Version>(input: SharedFormInput<Values, Version>) {
  return useSharedPlaces<Values, Field<Values>, Version>(byField(), input);
}

/** The same for a form whose places are not its fields. */
export function useSharedPlaces<Values extends object, Place extends string, Version>(
  rules: Rules<Values, Place>,
  { opened, send, quicker, readPresent }: SharedFormInput<Values, Version>,
): SharedForm<Values, Place, Version> {
  const [seen, setSeen] = useState(opened);
  const [theirs, setTheirs] = useState<Seen<Values, Version> | null>(null);

  const sendOver = async (values: Values, over: Seen<Values, Version>): Promise<void> => {
    try {
      const saved = await send(values, over);
      if (saved) show(saved);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== quicker) throw error;
      const present = await readPresent(error);
      if (!present) throw error;
      const concerns = rules.differing(over.values, present.values).length > 0;
      if (concerns || present.version === over.version) setTheirs(present);
      else await sendOver(values, present);
    }
  };
  const { form, ...server } = useServerForm<Values>({ initialValues: seen.values }, (values) => sendOver(values, seen));

  const show = (present: Seen<Values, Version>, values: Values = present.values) => {
    setSeen(present);
    setTheirs(null);
    form.setInitialValues(present.values);
    form.reset();
    form.setValues(values);
  };
  return { form, ...server, seen, show, edits: theirs && editsOf(theirs) };

  function editsOf(present: Seen<Values, Version>): Edits<Values, Place> {
    const mine = form.getValues();
    const conflicts = conflictsOf(rules, seen.values, present.values, mine);
    return {
      theirs: present.values,
      mine,
      conflicts,
      came: rules.differing(seen.values, present.values).filter((place) => !conflicts.includes(place)),
      settle: (insisted) => show(present, rules.merged(seen.values, present.values, mine, insisted)),
    };
  }
}
