// Browser mode that nobody uses stops itself, where that was asked for.
import { IdleWatch } from '../../engine/transports/idle';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const MINUTE = 60_000;

it('stops once nobody has come in time', () => {
  const stop = jest.fn();
  new IdleWatch(5, stop);
  jest.advanceTimersByTime(5 * MINUTE - 1);
  expect(stop).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(stop).toHaveBeenCalledTimes(1);
});

it('waits while someone is there, and begins again when the last has gone', () => {
  const stop = jest.fn();
  const watch = new IdleWatch(5, stop);
  watch.enter();
  watch.enter();
  jest.advanceTimersByTime(60 * MINUTE);
  watch.leave();
  jest.advanceTimersByTime(60 * MINUTE);
  expect(stop).not.toHaveBeenCalled();
  watch.leave();
  jest.advanceTimersByTime(5 * MINUTE);
  expect(stop).toHaveBeenCalledTimes(1);
});

it('never stops by itself where no time was given, nor after it was closed', () => {
  const stop = jest.fn();
  new IdleWatch(undefined, stop);
  new IdleWatch(1, stop).stop();
  jest.advanceTimersByTime(10_000 * MINUTE);
  expect(stop).not.toHaveBeenCalled();
});
