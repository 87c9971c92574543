// Undo pressed before an edit is answered waits for it.
import { afterEdits, edit, editUnderway } from '../../renderer/engine-client/edits';

function question(): { asked: Promise<string>; answer: (text: string) => void; refuse: () => void } {
  let answer!: (text: string) => void;
  let refuse!: () => void;
  const asked = new Promise<string>((well, badly) => {
    answer = well;
    refuse = () => badly(new Error('no'));
  });
  return { asked, answer, refuse };
}

test('an edit is underway until it is answered, well or badly', async () => {
  expect(editUnderway()).toBe(false);
  const [one, two] = [question(), question()];
  const first = edit(one.asked);
  const second = edit(two.asked);
  one.answer('done');
  await expect(first).resolves.toBe('done');
  expect(editUnderway()).toBe(true);
  two.refuse();
  await expect(second).rejects.toThrow('no');
  expect(editUnderway()).toBe(false);
});

test('two who wait for the same edit go one after the other', async () => {
  const typed = question();
  const first = question();
  const order: string[] = [];
  void edit(typed.asked);
  const undo = (name: string, call: Promise<string>): Promise<void> =>
    afterEdits(async () => {
      order.push(`${name} begins`);
      await call;
      order.push(`${name} ends`);
    });
  const both = [undo('one', first.asked), undo('two', Promise.resolve(''))];
  typed.answer('');
  await new Promise((later) => setTimeout(later));
  expect(order).toEqual(['one begins']);
  first.answer('');
  await Promise.all(both);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});
