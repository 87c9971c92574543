// Names that a new workspace begins with, in the language of the interface.

interface Names {
  readonly current: string;
  readonly target: string;
  readonly ownModel: string;
  readonly ownLayers: readonly string[];
}

export const DEFAULT_NAMES: Readonly<Record<'fi' | 'sv' | 'en', Names>> = {
  fi: {
    current: 'Nykytila',
    target: 'Tavoitetila',
    ownModel: 'Oma kerrosmalli',
    ownLayers: ['Asiointi', 'Järjestelmät', 'Infrastruktuuri'],
  },
  sv: {
    current: 'Nuläge',
    target: 'Målbild',
    ownModel: 'Egen lagermodell',
    ownLayers: ['Ärenden', 'System', 'Infrastruktur'],
  },
  en: {
    current: 'Current state',
    target: 'Target state',
    ownModel: 'Own layered model',
    ownLayers: ['Channels', 'Systems', 'Infrastructure'],
  },
};
