// Random reference models and random next versions of them; the same seed gives the same ones.
import type { ReferenceModelFile } from '../../../schemas/generated/types';

type Layer = ReferenceModelFile['layers'][number];
type Component = Layer['components'][number];
/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const stated = { source: 'arvottu', certainty: 'stated' } as const;

function component(name: string): Component {
  return { id: `rm.${name}`, name: { fi: name }, description: {}, type: 'ApplicationFunction', ...stated };
}

export function generatedFile(random: Random): ReferenceModelFile {
  const layers: Layer[] = Array.from({ length: 2 + random(3) }, (_, at) => ({
    id: `rm.layer.${at}`,
    name: { fi: `Kerros ${at}` },
    description: {},
    area: 'lane',
    hue: 'blue',
    ...stated,
    components: Array.from({ length: 1 + random(5) }, (_unused, i) => component(`c${at}-${i}`)),
  }));
  return {
    format: 'kokonaiskuva-reference-model',
    formatVersion: 1,
    id: 'rm',
    key: 'arvottu',
    version: '1',
    name: { fi: 'Arvottu' },
    description: {},
    source: '',
    licence: '',
    userGroups: [],
    sectors: [],
    layers,
  };
}

/** The next version: components come, go, take other names, identifiers, places and layers; layers come and go. */
export function changedFile(file: ReferenceModelFile, version: string, random: Random): ReferenceModelFile {
  const homeless: Component[] = [];
  let layers = file.layers.map((layer) => ({
    ...layer,
    components: layer.components.flatMap((one): Component[] => {
      switch (random(7)) {
        case 0:
          return [];
        case 1:
          return [{ ...one, name: { fi: `${one.name['fi']} v${version}` } }];
        case 2:
          homeless.push(one);
          return [];
        case 3:
          return [{ ...one, id: `${one.id}.v${version}` }];
        case 4:
          return [component(`uusi${version}-${random(1e9)}`), one];
        default:
          return [one];
      }
    }),
  }));
  if (layers.length > 2 && random(3) === 0) layers = layers.slice(1);
  const first = layers[0];
  if (first && random(4) === 0) layers = [...layers.slice(1), { ...first, id: `${first.id}.v${version}` }];
  for (const one of homeless) layers[random(layers.length)]?.components.splice(random(3), 0, one);
  layers[0]?.components.push(component(`viimeinen${version}`));
  return { ...file, version, layers };
}
