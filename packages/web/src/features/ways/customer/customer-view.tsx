export function CustomerView() {
  return null;
}
