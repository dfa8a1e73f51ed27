// Waiting for what a line brings: looks again at every piece of news, so that no test polls a room.

export interface News {
  /** Something came: everybody who waits looks again. */
  readonly came: () => void;
  /** Resolves with what `found` gives, as soon as it gives something. */
  readonly until: <T>(found: () => T | undefined | false) => Promise<T>;
}

export function createNews(): News {
  const waiting = new Set<() => void>();
  return {
    came() {
      for (const look of [...waiting]) look();
    },
    until: <T>(found: () => T | undefined | false): Promise<T> =>
      new Promise((done) => {
        const look = (): void => {
          const one = found();
          if (one === undefined || one === false) return;
          waiting.delete(look);
          done(one);
        };
        waiting.add(look);
        look();
      }),
  };
}
