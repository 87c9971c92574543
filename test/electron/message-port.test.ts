import { relayedPort } from '../../electron/relayed-port';
import { servePort, type Connectable } from '../../engine/transports/message-port';

/** An engine that answers every message with itself. */
function echo() {
  const seen: unknown[] = [];
  let closed = 0;
  const engine: Connectable = {
    connect: (client) => ({
      receive(message) {
        seen.push(message);
        client.send({ echo: message });
      },
      close: () => void (closed += 1),
    }),
  };
  return { engine, seen, closed: () => closed };
}

test('messages travel as JSON text in both directions', () => {
  const { engine, seen } = echo();
  const posted: string[] = [];
  const port = relayedPort((text) => posted.push(text));
  servePort(engine, port);
  port.arrive('{"id":1,"method":"app.info","params":{}}');
  expect(seen).toEqual([{ id: 1, method: 'app.info', params: {} }]);
  expect(posted).toEqual(['{"echo":{"id":1,"method":"app.info","params":{}}}']);
});

test('what is no JSON does not reach the engine', () => {
  const { engine, seen } = echo();
  const port = relayedPort(() => undefined);
  servePort(engine, port);
  port.arrive('{');
  port.arrive('');
  expect(seen).toEqual([]);
});

test('a page that goes is told to the engine once, and nothing is sent to it afterwards', () => {
  const { engine, closed, seen } = echo();
  const posted: string[] = [];
  const port = relayedPort((text) => posted.push(text));
  const stop = servePort(engine, port);
  port.end();
  port.arrive('{"id":1}');
  stop();
  expect({ closed: closed(), seen, posted }).toEqual({ closed: 1, seen: [], posted: [] });
});
