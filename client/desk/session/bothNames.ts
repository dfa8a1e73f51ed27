// A name in two languages where one is enough: the other is copied. Pure.
export interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** Undefined while both are empty. */
export function bothNames({ zh, en }: BothNames): BothNames | undefined {
  const [chinese, english] = [zh.trim(), en.trim()];
  const names = { zh: chinese === "" ? english : chinese, en: english === "" ? chinese : english };
  return names.zh === "" ? undefined : names;
}
