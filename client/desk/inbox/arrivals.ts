// Which tickets are new to an agent. Pure.

/** Which of these rows were not there before. `known` undefined: the first look, when everything is old. */
export function arrivals<T extends { readonly id: string }>(known: ReadonlySet<string> | undefined, rows: readonly T[]): readonly T[] {
  return known === undefined ? [] : rows.filter((one) => !known.has(one.id));
}
