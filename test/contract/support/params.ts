// Parameters for the methods: of the wrong shape, and those that are long.
import type { ExtractChoice, MethodName, PictureChoice } from '../../../schemas/generated/types';

/** Parameters that must be refused before the method is asked. */
export const BAD: Record<MethodName, unknown> = {
  'app.info': { more: 1 },
  'workspace.list': { folder: '/' },
  'workspace.create': { fileName: '', organisation: { name: 'Mallila' }, language: 'fi' },
  'workspace.createSample': { language: 'de' },
  'workspace.open': { path: '/etc/passwd' },
  'workspace.close': { id: 1 },
  'workspace.remove': {},
  'workspace.snapshot': { cursor: -1 },
  'model.apply': { command: 'element.explode', args: {} },
  'history.list': { limit: 0 },
  'history.subjects': { seq: 0 },
  'history.undo': { steps: 2 },
  'history.redo': { steps: 2 },
  'table.read': { file: { name: 'a.xlsx', base64: 5 } },
  'questionnaire.read': { file: { name: 'a.json', base64: 5 } },
  'import.preview': { files: [{ name: 'a.json', base64: 5 }], language: 'fi' },
  'import.apply': {},
  'collecting.read': { files: [] },
  'collecting.plan': { token: 'x' },
  'collecting.apply': { token: 'x', choices: { disappeared: 'burn' } },
  'survey.read': { file: { name: 'a.xlsx', base64: 5 } },
  'exchange.places': { folder: '/' },
  'exchange.addRemote': { path: '/' },
  'exchange.forget': {},
  'exchange.forgetSender': { fingerprint: 'a' },
  'exchange.look': { path: '/yhteinen' },
  'exchange.answer': { token: 'x', answers: [{ organisationId: 'a', prefer: 'both' }] },
  'exchange.take': { token: 'x', organisationIds: [], answers: [] },
  'exchange.publish': { token: 'x', organisationIds: [], to: '/' },
  'export.run': { format: 'pdf', language: 'fi' },
  'picture.render': { subject: { kind: 'map' }, choice: { format: 'gif' }, language: 'fi' },
  'extract.run': { choice: {}, format: 'json', language: 'fi' },
  'reference.list': { open: true },
  'reference.install': { key: '../samples' },
  'reference.read': { key: '../samples' },
  'reference.openSource': { name: 'a.xml', base64: 5 },
  'reference.draft': { token: 'x', choice: { by: 'moon' } },
  'settings.read': { file: 'x' },
  'settings.write': { settings: { theme: 'pink' } },
  'job.cancel': { jobId: 7 },
};

/** An extract of an organisation that is not there. */
export const EXTRACT: ExtractChoice = {
  organisationId: 'poissa',
  extent: { kind: 'all' },
  state: 'all',
  leaveOut: [],
  leaveOutFields: [],
  leaveOutProperties: [],
  maskNames: true,
  maskOrganisation: false,
};

/** A picture as it is made where nobody has chosen anything. */
export const PICTURE: PictureChoice = {
  format: 'png',
  theme: 'light',
  legend: true,
  titleBlock: true,
  scale: 1,
  paper: 'A3',
  orientation: 'auto',
  embedFont: true,
};
