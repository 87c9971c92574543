// Module-level, because React Flow mounts everything anew when these objects change.
import type { EdgeTypes, NodeTypes } from '@xyflow/react';
import { CardNodeView } from './CardNodeView';
import { ComponentNodeView } from './ComponentNodeView';
import { FlowEdgeView } from './FlowEdgeView';
import { GroupNodeView } from './GroupNodeView';
import { LaneNodeView } from './LaneNodeView';

export const nodeTypes: NodeTypes = {
  lane: LaneNodeView,
  component: ComponentNodeView,
  card: CardNodeView,
  userGroup: GroupNodeView,
};

export const edgeTypes: EdgeTypes = { flow: FlowEdgeView };
