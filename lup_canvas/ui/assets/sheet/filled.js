// A copy of `change` with `value` at the end of the dotted `path`.
export function filled(change, path, value) {
  const copy = structuredClone(change);
  const names = path.split(".");
  const last = names.pop();
  const holder = names.reduce((each, name) => (each[name] ??= {}), copy);
  holder[last] = value;
  return copy;
}
