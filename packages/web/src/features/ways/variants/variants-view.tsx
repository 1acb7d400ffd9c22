export function VariantsView() {
  return null;
}
