// Short messages at the foot of the window, also read out by a screen reader.
import { create } from 'zustand';

export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly code: string;
  readonly params: Record<string, string | number>;
}

interface Messages {
  readonly list: readonly Message[];
  readonly add: (message: Omit<Message, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

let nextId = 1;

export const useMessages = create<Messages>()((set) => ({
  list: [],
  add: (message) => {
    const id = nextId;
    nextId += 1;
    set((state) => ({ list: [...state.list.slice(-2), { ...message, id }] }));
    // Errors stay until they are read; news go by themselves.
    if (message.tone === 'info') setTimeout(() => useMessages.getState().dismiss(id), 6000);
  },
  dismiss: (id) => set((state) => ({ list: state.list.filter((message) => message.id !== id) })),
}));

/** Shows a message by its key or problem code. */
export function say(tone: Message['tone'], code: string, params: Message['params'] = {}): void {
  useMessages.getState().add({ tone, code, params });
}
