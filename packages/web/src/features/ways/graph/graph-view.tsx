export function WaysView() {
  return null;
}
