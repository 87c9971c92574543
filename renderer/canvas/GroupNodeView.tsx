import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { Users } from 'lucide-react';
import type { GroupNode } from './to-flow';

/** A user group above the figure. */
export const GroupNodeView = memo(function GroupNodeView({ data }: NodeProps<GroupNode>) {
  return (
    <div className="user-group">
      <Users size={15} aria-hidden />
      <span>{data.name}</span>
    </div>
  );
});
