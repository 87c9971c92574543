// Exchange files of ArchiMate 2.1 (archimate_v2p1.xsd, 2015): the same tree with other words. Each piece is put into the
// words of 3.x before it is read, so that there is one reader.
import { xmlNode, type XmlNode } from '../xml/tree';
import type { Notes } from './notes';
import { bareType } from './vocabulary';

const NAMESPACE = /^http:\/\/www\.opengroup\.org\/xsd\/archimate\/?$/;

/** Sections whose names changed. */
const SECTIONS: { readonly [name: string]: string } = {
  organization: 'organizations',
  propertydefs: 'propertyDefinitions',
};
const ATTRIBUTES: { readonly [name: string]: string } = {
  identifierref: 'identifierRef',
  elementref: 'elementRef',
  relationshipref: 'relationshipRef',
};
/** Element types that ArchiMate 3.0 renamed (specification 3.0 appendix E); relationships are known by both names. */
const TYPES: { readonly [type: string]: string } = {
  CommunicationPath: 'Path',
  InfrastructureFunction: 'TechnologyFunction',
  InfrastructureInterface: 'TechnologyInterface',
  InfrastructureService: 'TechnologyService',
  Network: 'CommunicationNetwork',
};
/** Viewpoints with a direct heir in 3.x; the others keep their name. */
const VIEWPOINTS: { readonly [name: string]: string } = {
  'Actor Co-operation': 'Organization',
  'Application Co-operation': 'Application Cooperation',
  'Business Process Co-operation': 'Business Process Cooperation',
  Infrastructure: 'Technology',
  'Infrastructure Usage': 'Technology Usage',
};
/** What has a name in 3.x and a label in 2.1; nodes, connections and items keep their label. */
const NAMED: ReadonlySet<string> = new Set(['element', 'relationship', 'view']);

/** True for the namespace of 2.1. */
export function isVersion21(uri: string): boolean {
  return NAMESPACE.test(uri);
}

/** Name of a section in the words of 3.x. */
export function sectionName(name: string): string {
  return SECTIONS[name] ?? name;
}

/** The type of ArchiMate 3 for an older name of an element type; any other type as it is. */
export function currentType(type: string): string {
  return TYPES[type] ?? type;
}

/** A piece of the file in the words of 3.x. Changes the given tree. What was renamed by type is told together. */
export function translated(tree: XmlNode, notes: Notes): XmlNode {
  if (tree.name === 'propertydef') return definition(tree);
  for (const [old, name] of Object.entries(ATTRIBUTES)) {
    const value = tree.attributes[old];
    if (value === undefined || tree.name === 'property') continue;
    tree.attributes[name] = value;
    delete tree.attributes[old];
  }
  if (NAMED.has(tree.name))
    for (const inner of tree.children)
      if (inner.name === 'label' && inner.uri === tree.uri) inner.name = 'name';
  if (tree.name === 'element') renameType(tree, notes);
  if (tree.name === 'view') drawn(tree);
  for (const inner of tree.children) if (inner.uri === tree.uri) translated(inner, notes);
  return tree;
}

function renameType(element: XmlNode, notes: Notes): void {
  const given = bareType(element.attributes['xsi:type']);
  const type = TYPES[given];
  if (type === undefined) return;
  element.attributes['xsi:type'] = type;
  notes.gather('version21', `${given} → ${type}`, element.line, 'info');
}

/** The kinds of nodes and connections stand in their attributes only since 3.0. */
function drawn(view: XmlNode): void {
  const viewpoint = view.attributes['viewpoint'];
  if (viewpoint !== undefined) view.attributes['viewpoint'] = VIEWPOINTS[viewpoint] ?? viewpoint;
  const node = (around: XmlNode): void => {
    for (const inner of around.children) {
      if (inner.name !== 'node') continue;
      const element = inner.attributes['elementref'] !== undefined;
      const group =
        inner.attributes['type'] === 'group' || inner.children.some(({ name }) => name === 'node');
      inner.attributes['xsi:type'] = element ? 'Element' : group ? 'Container' : 'Label';
      node(inner);
    }
  };
  node(view);
  for (const inner of view.children) {
    if (inner.name === 'connection')
      inner.attributes['xsi:type'] =
        inner.attributes['relationshipref'] === undefined ? 'Line' : 'Relationship';
  }
}

function definition(tree: XmlNode): XmlNode {
  const { identifier, name, type } = tree.attributes;
  const out = xmlNode('propertyDefinition', { identifier, type }, [xmlNode('name', {}, name ?? '')]);
  const uri = (node: XmlNode): XmlNode => ({ ...node, uri: tree.uri, line: tree.line });
  return { ...uri(out), children: out.children.map(uri) };
}
