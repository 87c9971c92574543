// Listeners of one kind of news. The held kind keeps what came before anyone listened.

export interface Notice<T> {
  tell(news: T): void;
  listen(listener: (news: T) => void): () => void;
}

export function notice<T>(): Notice<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    tell(news) {
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Keeps all news while there is no listener. */
export function heldNotice<T>(): Notice<T> {
  const listeners = new Set<(news: T) => void>();
  let held: T[] = [];
  return {
    tell(news) {
      if (listeners.size === 0) held.push(news);
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      const waiting = held;
      held = [];
      listeners.add(listener);
      for (const news of waiting) listener(news);
      return () => void listeners.delete(listener);
    },
  };
}
