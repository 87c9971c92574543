// Names of the messages between preload and main.

export const channels = {
  connect: 'host:connect',
  port: 'host:port',
  fault: 'host:fault',
  menu: 'host:menu',
  openWorkspace: 'host:open-workspace',
  openWorkspaceDialog: 'host:open-workspace-dialog',
  choosePlaceDialog: 'host:choose-place-dialog',
  saveFile: 'host:save-file',
  edit: 'host:edit',
  title: 'host:title',
  theme: 'host:theme',
  language: 'host:language',
  fullScreen: 'host:full-screen',
} as const;
