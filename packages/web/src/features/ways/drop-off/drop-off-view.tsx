export function DropOffView() {
  return null;
}
