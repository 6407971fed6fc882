/** What is said about one thing; nothing where nothing is said. */
export function Saying({ about, children }: { readonly about: string; readonly children: string }) {
  if (!children) return null;
  return (
    <div>
      <dt>{about}</dt>
      <dd className="prose">{children}</dd>
    </div>
  );
}
