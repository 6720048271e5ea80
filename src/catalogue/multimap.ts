/** Maps of several values a key. A key without a value is no key. */

/** Only the wanted values stay. */
export function keep<K, V>(map: Map<K, V[]>, key: K, wanted: (value: V) => boolean): void {
  const kept = (map.get(key) ?? []).filter(wanted);
  if (kept.length > 0) map.set(key, kept);
  else map.delete(key);
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

export function include<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
