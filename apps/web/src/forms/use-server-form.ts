import { type LooseKeys, type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';

import { Refusal } from '~/api/refusal';

/** A form whose refusals land at their fields; what has no field of its own stands in `refusal`. Nothing that was typed goes away. */
export interface ServerForm<Values extends object> {
  readonly form: UseFormReturnType<Values>;
  /** What no field shows. */
  readonly refusal: unknown;
  readonly sending: boolean;
  /** For `<form onSubmit>`: sends once at a time. */
  readonly submit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

/** @param send gives the values to the server; what it throws is shown */
export function useServerForm<Values extends object>(
  input: UseFormInput<Values>,
  send: (values: Values) => Promise<unknown>,
): ServerForm<Values> {
  const form = useForm<Values>(input);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  const submit = form.onSubmit(async (values) => {
    if (sending) return;
    setSending(true);
    setRefusal(null);
    try {
      await send(values);
    } catch (error) {
      const problems = error instanceof Refusal ? Object.entries(error.fields) : [];
      const placed = problems.flatMap(([field, sentence]) => shownAt(form, field).map((place) => [place, sentence] as const));
      form.setErrors(Object.fromEntries(placed));
      const [first] = placed;
      if (!first || placed.length < problems.length) setRefusal(error);
      // Whoever hears the page rather than sees it is led to what is wrong.
      if (first) requestAnimationFrame(() => form.getInputNode(first[0])?.focus());
    } finally {
      setSending(false);
    }
  });
  return { form, refusal, sending, submit };
}

/** The field itself, or what it is part of (`tags` for `tags.2`); none where the form shows neither. */
function shownAt<Values extends object>(form: UseFormReturnType<Values>, field: string): LooseKeys<Values>[] {
  const parts = field.split('.');
  const places = parts.map((_, at) => parts.slice(0, parts.length - at).join('.') as LooseKeys<Values>);
  return places.filter((place) => form.getInputNode(place) !== null).slice(0, 1);
}
