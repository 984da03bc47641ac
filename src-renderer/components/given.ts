type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * Leaves out the entries that are `undefined`, so that optional props can be handed on to
 * react-aria-components, whose types tell "absent" from `undefined`.
 */
export function given<T extends object>(props: T): Given<T> {
  // Object.fromEntries forgets the keys' types; the filter above it is exactly what Given<T> says.
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T>;
}
