// Which news stands on the page: the newest few, and what stays until it is answered only once. Pure.

interface News {
  readonly words: string;
  readonly more?: string;
  readonly stays?: boolean;
}

const MOST = 3; // more would hide the desk

/** With this one as the newest. One that stays takes the place of one that says the same: its button is the one that still works. */
export function withNews<N extends News>(all: readonly N[], one: N): readonly N[] {
  const isSaid = (other: N): boolean => other.stays === true && other.words === one.words && other.more === one.more;
  return [...(one.stays === true ? all.filter((other) => !isSaid(other)) : all), one].slice(-MOST);
}
