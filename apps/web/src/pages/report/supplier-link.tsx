import { Link } from '@tanstack/react-router';

import { paths } from '~/paths';

interface SupplierLinkProps {
  /** Null: it leads nowhere yet. */
  readonly submissionId: string | null;
  readonly name: string;
}

/** A supplier's name, which leads to its result. */
export function SupplierLink({ submissionId, name }: SupplierLinkProps) {
  if (!submissionId) return name;
  return (
    <Link to={paths.supplierResult} params={{ id: submissionId }}>
      {name}
    </Link>
  );
}
