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
      const atFields = error instanceof Refusal ? shownAt(error, form.getValues()) : {};
      form.setErrors(atFields);
      const [first] = Object.keys(atFields);
      if (first === undefined) setRefusal(error);
      // Whoever hears the page rather than sees it is led to what is wrong.
      else requestAnimationFrame(() => form.getInputNode(first as LooseKeys<Values>)?.focus());
    } finally {
      setSending(false);
    }
  });
  return { form, refusal, sending, submit };
}

/** The sentences whose fields this form has. */
function shownAt(refusal: Refusal, values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(refusal.fields).filter(([field]) => (field.split('.')[0] ?? '') in values));
}
