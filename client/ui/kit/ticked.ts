// What is chosen of a few once one is ticked, or no longer is. Pure.

/**
 * In the order they are offered in, however they were ticked: the same choice is the same value. What was chosen and is not offered here
 * stays, behind them.
 */
export function ticked<T>(offered: readonly T[], before: readonly T[] | undefined, one: T, isOn: boolean): readonly T[] {
  const isChosen = (each: T): boolean => (each === one ? isOn : before?.includes(each) === true);
  return [...offered.filter(isChosen), ...(before ?? []).filter((each) => !offered.includes(each) && isChosen(each))];
}
