import type { HostFault } from '../../schemas/host';
import type { EngineChild } from '../../electron/engine-child';
import { createEngineHost } from '../../electron/engine-host';
import type { FromEngine, ToEngine } from '../../electron/engine-messages';

class FakeChild implements EngineChild {
  sent: ToEngine[] = [];
  ports = 0;
  killed = false;
  say: (message: FromEngine) => void = () => {};
  exit: () => void = () => {};
  send(message: ToEngine): void {
    this.sent.push(message);
  }
  connect(): void {
    this.ports += 1;
  }
  onMessage(listener: (message: FromEngine) => void): void {
    this.say = listener;
  }
  onExit(listener: () => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.killed = true;
  }
}

const options = {
  dataFolder: 'd',
  settingsFile: 's',
  referenceFolder: 'r',
  appVersion: '1',
  mode: 'desktop',
} as const;
const port = {} as Electron.MessagePortMain;

function begin() {
  const children: FakeChild[] = [];
  const faults: HostFault['code'][] = [];
  const clock = { now: 0 };
  let restarts = 0;
  const host = createEngineHost(
    () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    options,
    { restarted: () => (restarts += 1), fault: (fault) => faults.push(fault.code) },
    () => clock.now,
  );
  function child(number: number): FakeChild {
    const found = children[number];
    if (!found) throw new Error(`no child ${number}`);
    return found;
  }
  return { host, child, children, faults, clock, restarts: () => restarts };
}

test('starts the engine with its options and hands it the port', () => {
  const { host, child } = begin();
  host.connect(port);
  expect(child(0).sent).toEqual([{ kind: 'start', options }]);
  expect(child(0).ports).toBe(1);
});

test('a grant is answered with its own id', async () => {
  const { host, child } = begin();
  const [first, second] = [host.grant('/a'), host.grant('/b')];
  child(0).say({ kind: 'granted', request: 2, id: 'b' });
  child(0).say({ kind: 'granted', request: 1, id: 'a' });
  expect(await Promise.all([first, second])).toEqual(['a', 'b']);
});

test('after a crash the engine starts once more; a second crash soon after ends it', async () => {
  const { host, child, children, faults, clock, restarts } = begin();
  const asked = host.grant('/a');
  child(0).exit();
  expect(await asked).toBeNull();
  expect(restarts()).toBe(1);
  clock.now = 10_000;
  child(1).exit();
  expect(faults).toEqual(['ENGINE_RESTARTED', 'ENGINE_STOPPED']);
  expect(children).toHaveLength(2);
  expect(host.fault()?.code).toBe('ENGINE_STOPPED');
  host.connect(port);
  expect(child(1).ports).toBe(0);
});

test('a crash long after another is tried again', () => {
  const { child, children, faults, clock } = begin();
  child(0).exit();
  clock.now = 120_000;
  child(1).exit();
  expect(faults).toEqual(['ENGINE_RESTARTED', 'ENGINE_RESTARTED']);
  expect(children).toHaveLength(3);
});

test('a fault told by the engine stands, and its process is not started again', async () => {
  const { host, child, children, faults } = begin();
  child(0).say({
    kind: 'fault',
    fault: { code: 'ENGINE_NODE_TOO_OLD', params: { found: '20', needed: '22' } },
  });
  expect(child(0).killed).toBe(true);
  child(0).exit();
  expect(faults).toEqual(['ENGINE_NODE_TOO_OLD']);
  expect(children).toHaveLength(1);
  expect(await host.grant('/a')).toBeNull();
  await host.close();
});

test('closing waits for the engine to say that the file is whole', async () => {
  const { host, child } = begin();
  let closed = false;
  const closing = host.close().then(() => (closed = true));
  await Promise.resolve();
  expect(closed).toBe(false);
  expect(child(0).sent.at(-1)).toEqual({ kind: 'close' });
  child(0).say({ kind: 'closed' });
  await closing;
  expect(child(0).killed).toBe(true);
});
